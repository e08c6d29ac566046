package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Bounds;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.chart.Axis;
import org.mirrorscope.chart.Dots;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.LegendEntry;
import org.mirrorscope.chart.Matrix;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.Wave;

/** The pictures of a composition: the matrix, and how often each community stands high. */
record CompositionFigures(Context context, Composition composition, Optional<Wave> before) {

    static final String MATRIX = "matrix";
    static final String REPRESENTATION = "representation";

    /** With more countries than this their links would be a hundred stops for the keyboard; the table has them all. */
    private static final int MOST_LINKED = 60;

    Figure matrix() {
        List<CountryCode> countries =
                context.names().sorted(composition.matrix().keySet());
        List<Matrix.Column> columns = composition.communities().stream()
                .map(community ->
                        new Matrix.Column(context.text(community.item().label()), high(community), null))
                .toList();
        List<Matrix.Row> rows = countries.stream()
                .map(country -> new Matrix.Row(
                        context.names().name(country),
                        countries.size() > MOST_LINKED ? null : context.countryPage(country),
                        answers(country).stream().map(this::cell).toList()))
                .toList();
        return frame().around(
                        MATRIX,
                        new FigureFrame.Said(
                                context.text("matrix.title", countries.size()),
                                context.text(
                                        "matrix.subtitle",
                                        words().codes().getLast().label()),
                                null),
                        new Matrix(columns, rows),
                        FigureFrame.MATRIX,
                        legend(),
                        matrixTable(countries));
    }

    private List<Answer> answers(CountryCode country) {
        return composition.matrix().getOrDefault(country, List.of());
    }

    private Matrix.Cell cell(Answer answer) {
        int level = level(answer);
        return new Matrix.Cell(level < 0 ? Tone.MISSING : words().tone(level), value(answer), null);
    }

    private int level(Answer answer) {
        return answer instanceof AnswerValue.Coded coded
                ? IntStream.range(0, words().codes().size())
                        .filter(index -> words().codes().get(index).code().equals(coded.code()))
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private String value(Answer answer) {
        int level = level(answer);
        return level >= 0
                ? context.text(words().codes().get(level).label())
                : answer instanceof Missing reason ? context.text("missing." + reason.code()) : "";
    }

    private List<LegendEntry> legend() {
        List<LegendEntry> legend = new ArrayList<>();
        List<Code> codes = words().codes();
        for (int index = codes.size() - 1; index >= 0; index--) {
            legend.add(new LegendEntry(
                    words().tone(index), context.text(codes.get(index).label())));
        }
        legend.add(new LegendEntry(Tone.MISSING, context.text("legend.missing.plain")));
        return legend;
    }

    private FigureTable matrixTable(List<CountryCode> countries) {
        List<FigureTable.Column> columns = new ArrayList<>();
        columns.add(new FigureTable.Column(context.text("column.country"), false));
        composition
                .communities()
                .forEach(community -> columns.add(
                        new FigureTable.Column(context.text(community.item().label()), false)));
        List<List<String>> rows = new ArrayList<>();
        for (CountryCode country : countries) {
            List<String> row = new ArrayList<>();
            row.add(context.names().name(country));
            answers(country).forEach(answer -> row.add(value(answer)));
            rows.add(row);
        }
        return new FigureTable(columns, rows);
    }

    Figure representation() {
        List<Dots.Row> rows = composition.communities().stream().map(this::row).toList();
        return frame().around(
                        REPRESENTATION,
                        new FigureFrame.Said(
                                context.text(
                                        "representation.title",
                                        words().codes().getLast().label()),
                                before.map(Wave::title)
                                        .map(title -> context.text("representation.subtitle.since", title))
                                        .orElseGet(() -> context.text("representation.subtitle")),
                                context.text("representation.note")),
                        new Dots(new Axis(0, 1, ""), null, rows),
                        FigureFrame.PAGE,
                        representationLegend(),
                        representationTable());
    }

    private List<LegendEntry> representationLegend() {
        List<LegendEntry> legend = new ArrayList<>();
        before.ifPresent(wave -> legend.add(new LegendEntry(Tone.STEP_3, context.text(wave.title()))));
        context.findings()
                .wave(composition.wave())
                .ifPresent(wave -> legend.add(new LegendEntry(Tone.STEP_12, context.text(wave.title()))));
        return legend;
    }

    private Dots.Row row(Composition.Community community) {
        Distribution distribution = community.distribution();
        List<Dots.Dot> dots = new ArrayList<>();
        before.flatMap(wave -> earlier(wave, community)).ifPresent(earlier -> dot(earlier, Tone.STEP_3, dots));
        dot(distribution, Tone.STEP_12, dots);
        return new Dots.Row(context.text(community.item().label()), dots, bounds(distribution), high(community), null);
    }

    private void dot(Distribution distribution, Tone tone, List<Dots.Dot> dots) {
        Distribution.Cell top = distribution.cells().getLast();
        if (top.share() != null) {
            dots.add(new Dots.Dot(
                    top.share(),
                    tone,
                    context.words().kOfN(top.count(), distribution.answered().size())));
        }
    }

    private Optional<Distribution> earlier(Wave wave, Composition.Community community) {
        return context.findings()
                .comparison(
                        wave.id(),
                        composition.wave(),
                        community.distribution().variable().name(),
                        composition.group())
                .flatMap(comparison -> comparison instanceof Comparison.Compared compared
                        ? Optional.of(compared.earlier())
                        : Optional.empty());
    }

    private static Dots.@Nullable Bounds bounds(Distribution distribution) {
        Bounds bounds = distribution.cells().getLast().bounds();
        return bounds == null ? null : new Dots.Bounds(bounds.low(), bounds.high());
    }

    private FigureTable representationTable() {
        List<FigureTable.Column> columns = new ArrayList<>();
        columns.add(new FigureTable.Column(context.text("column.community"), false));
        representationLegend().forEach(wave -> columns.add(new FigureTable.Column(wave.label(), true)));
        columns.add(new FigureTable.Column(context.text("column.silence"), true));
        return new FigureTable(
                columns,
                composition.communities().stream().map(this::representationRow).toList());
    }

    /** Everything that the picture draws of a community: both waves, and what silence leaves open in the later one. */
    private List<String> representationRow(Composition.Community community) {
        List<String> row = new ArrayList<>();
        row.add(context.text(community.item().label()));
        before.ifPresent(wave -> row.add(highBefore(community)));
        row.add(high(community));
        row.add(CompositionWords.bounds(context, community));
        return row;
    }

    /** 'k of n' at the highest level in the wave before; a dash where that cannot be compared. */
    String highBefore(Composition.Community community) {
        return before.flatMap(wave -> earlier(wave, community))
                .map(earlier -> context.words()
                        .kOfN(
                                earlier.cells().getLast().count(),
                                earlier.answered().size()))
                .orElse("–");
    }

    private String high(Composition.Community community) {
        return context.words()
                .kOfN(
                        community.high().size(),
                        community.distribution().answered().size());
    }

    private FigureFrame frame() {
        Distribution first = composition.communities().getFirst().distribution();
        Wave wave = context.findings().wave(composition.wave()).orElseThrow();
        return new FigureFrame(
                context,
                context.text(
                        "matrix.count",
                        wave.title(),
                        first.returned().size(),
                        first.population().size()),
                "",
                file -> Addresses.with(
                        Addresses.COMPOSITION + "/" + composition.question().variable() + "/" + file,
                        "wave",
                        wave.id().id(),
                        "group",
                        Addresses.parameter(composition.group())));
    }

    private CompositionWords words() {
        return new CompositionWords(context, composition);
    }
}
