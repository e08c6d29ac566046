package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Shift;
import org.mirrorscope.analysis.Transition;
import org.mirrorscope.chart.Axis;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.Flow;
import org.mirrorscope.chart.LegendEntry;
import org.mirrorscope.chart.Slopes;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.wave.Wave;

/** The panel as a flow between codes, and the two cross-sections beside it. */
record ChangeFigures(Context context, Finding finding, Comparison.Compared compared) {

    static final String FLOW = "flow";
    static final String CROSS_SECTION = "cross-section";

    Figure flow() {
        List<Code> codes = fromTheTop();
        List<Flow.Code> nodes = codes.stream()
                .map(code -> new Flow.Code(context.text(code.label()), tone(code)))
                .toList();
        List<Flow.Band> bands = compared.transitions().stream()
                .filter(transition -> transition.count() > 0)
                .map(transition -> band(codes, transition))
                .toList();
        return FigureFrame.of(context, finding)
                .around(
                        FLOW,
                        flowSaid(),
                        new Flow(before(), after(), nodes, nodes, bands),
                        FigureFrame.COLUMN,
                        flowLegend(),
                        flowTable());
    }

    private Flow.Band band(List<Code> codes, Transition transition) {
        return new Flow.Band(
                codes.indexOf(transition.from()),
                codes.indexOf(transition.to()),
                transition.count(),
                bandTone(transition),
                context.listed(transition.countries()),
                null);
    }

    private Tone bandTone(Transition transition) {
        Change change = change(transition);
        return change == null ? Tone.plain() : Tones.of(change);
    }

    /** Which way a transition went; null for a change between codes without order. */
    @Nullable
    Change change(Transition transition) {
        List<Code> codes = compared.comparability().codes();
        int step = Integer.signum(codes.indexOf(transition.to()) - codes.indexOf(transition.from()));
        Moves moves = compared.moves();
        if (step == 0) {
            return Change.SAME;
        }
        if (moves == null) {
            return null;
        }
        return step > 0 == (moves.direction() != Direction.LOWER) ? Change.UP : Change.DOWN;
    }

    private FigureFrame.Said flowSaid() {
        int panel = compared.panel().size();
        Moves moves = compared.moves();
        int changed = moves == null ? changedWithoutOrder() : moves.moved();
        String claim = changed == 0
                ? context.text("flow.title.none", panel)
                : moves == null
                        ? context.text("flow.title.changed", changed, panel)
                        : context.text(
                                moves.judged() ? "flow.title.judged" : "flow.title.unjudged",
                                changed,
                                panel,
                                moves.up().size(),
                                moves.down().size());
        return new FigureFrame.Said(
                claim, context.text("flow.subtitle", panel), new TestWords(context, compared).inOneLine());
    }

    private int changedWithoutOrder() {
        return compared.transitions().stream()
                .filter(transition -> !transition.from().equals(transition.to()))
                .mapToInt(Transition::count)
                .sum();
    }

    private List<LegendEntry> flowLegend() {
        Moves moves = compared.moves();
        if (moves == null) {
            return List.of(
                    new LegendEntry(Tone.SAME, context.text("legend.same")),
                    new LegendEntry(Tone.plain(), context.text("legend.changed")));
        }
        String suffix = moves.judged() ? "" : ".unjudged";
        return List.of(
                new LegendEntry(Tone.UP, context.text("legend.up" + suffix)),
                new LegendEntry(Tone.SAME, context.text("legend.same")),
                new LegendEntry(Tone.DOWN, context.text("legend.down" + suffix)));
    }

    private FigureTable flowTable() {
        List<List<String>> rows = new ArrayList<>();
        for (Code from : fromTheTop()) {
            for (Code to : fromTheTop()) {
                compared.transitions().stream()
                        .filter(transition -> transition.from().equals(from)
                                && transition.to().equals(to))
                        .forEach(transition -> rows.add(List.of(
                                context.text(from.label()),
                                context.text(to.label()),
                                String.valueOf(transition.count()))));
            }
        }
        return new FigureTable(
                List.of(
                        new FigureTable.Column(before(), false),
                        new FigureTable.Column(after(), false),
                        new FigureTable.Column(context.text("column.countries"), true)),
                rows);
    }

    Figure crossSection() {
        int then = compared.earlier().answered().size();
        int now = compared.later().answered().size();
        List<Slopes.Line> lines = fromTheTop().stream()
                .map(this::shift)
                .map(shift -> new Slopes.Line(
                        context.text(shift.code().label()),
                        shift.shareFrom(),
                        shift.shareTo(),
                        context.words().kOfN(count(compared.earlier(), shift.code()), then),
                        context.words().kOfN(count(compared.later(), shift.code()), now),
                        lineTone(shift),
                        null))
                .toList();
        return FigureFrame.of(context, finding)
                .around(
                        CROSS_SECTION,
                        crossSaid(then, now),
                        new Slopes(before(), after(), upTo(lines), lines),
                        FigureFrame.COLUMN,
                        List.of(),
                        crossTable(then, now));
    }

    /** Only the best code's line has a tone: for the others more is neither better nor worse by itself. */
    private @Nullable Tone lineTone(Shift shift) {
        Moves moves = compared.moves();
        List<Code> codes = compared.comparability().codes();
        if (moves == null || !moves.judged()) {
            return null;
        }
        Code best = moves.direction() == Direction.LOWER ? codes.getFirst() : codes.getLast();
        return shift.code().equals(best) ? Tone.change((int) Math.signum(shift.shareTo() - shift.shareFrom())) : null;
    }

    /** From zero to the next tenth above the largest share, so that small shares do not lie on each other. */
    private static Axis upTo(List<Slopes.Line> lines) {
        double most = lines.stream()
                .mapToDouble(line -> Math.max(line.from(), line.to()))
                .max()
                .orElse(1);
        return new Axis(0, Math.max(1, Math.ceil(most * 10)) / 10, "");
    }

    private FigureFrame.Said crossSaid(int then, int now) {
        Shift head = shift(fromTheTop().getFirst());
        return new FigureFrame.Said(
                context.text(
                        "cross.title",
                        context.text(head.code().label()),
                        context.words().kOfN(count(compared.earlier(), head.code()), then),
                        context.words().kOfN(count(compared.later(), head.code()), now)),
                context.text("cross.subtitle"),
                compared.shifts().stream().anyMatch(Shift::atOdds) ? context.text("cross.note") : null);
    }

    private FigureTable crossTable(int then, int now) {
        List<List<String>> rows = fromTheTop().stream()
                .map(this::shift)
                .map(shift -> List.of(
                        context.text(shift.code().label()),
                        share(count(compared.earlier(), shift.code()), then),
                        share(count(compared.later(), shift.code()), now)))
                .toList();
        return new FigureTable(
                List.of(
                        new FigureTable.Column(context.text("column.answer"), false),
                        new FigureTable.Column(before(), true),
                        new FigureTable.Column(after(), true)),
                rows);
    }

    private String share(int k, int n) {
        return n == 0 ? "–" : context.words().share(k, n);
    }

    /** The shared codes as figures list them: the highest first. */
    List<Code> fromTheTop() {
        List<Code> codes = compared.comparability().codes();
        return finding.variable().question().kind() instanceof Kind.Choice ? codes : codes.reversed();
    }

    Shift shift(Code code) {
        return compared.shifts().stream()
                .filter(shift -> shift.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Tone tone(Code code) {
        List<Code> codes = compared.comparability().codes();
        return Tones.of(finding.variable().question().kind(), codes, codes.indexOf(code));
    }

    static int count(Distribution distribution, Code code) {
        return distribution.cell(code.code()).map(Distribution.Cell::count).orElse(0);
    }

    String before() {
        return context.text(Objects.requireNonNull(finding.against()).title());
    }

    String after() {
        Wave wave = finding.wave();
        return context.text(wave.title());
    }
}
