package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.cli.Figures;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.Wave;

/** Builds the page of a variable. */
record FindingPages(Context context, Finding finding) {

    FindingPage page() {
        Variable variable = finding.variable();
        Question question = variable.question();
        return new FindingPage(
                title(),
                context.text(
                        "finding.description",
                        questionWords(),
                        context.text(finding.wave().title())),
                finding.path(""),
                trail(),
                context.text(variable.section().title()),
                questionWords(),
                question.help() == null ? null : context.text(question.help()),
                new ComparabilityWords(context, finding).comparable(),
                switches(),
                pictures(),
                new ComparabilityWords(context, finding).refusal(),
                beside(),
                finding.compared() == null ? List.of() : new TestWords(context, finding.compared()).inFull(),
                broad(),
                finding.distribution().population().size() > MapFigure.MOST_LINKED,
                codes(),
                new EvidenceTables(context, finding).all(),
                new MethodWords(context, finding).sentences(),
                neighbours());
    }

    /** Every picture of the page. */
    List<Figure> figures() {
        FindingPage.Beside beside = beside();
        return Stream.of(pictures(), beside == null ? List.<Figure>of() : List.of(beside.figure()), broad())
                .flatMap(List::stream)
                .toList();
    }

    /** What a picture was drawn from: the comparison where it shows two waves, else the wave's answers. */
    Figures counted(String figure) {
        Comparison comparison = finding.comparison();
        boolean change = List.of(ChangeFigures.FLOW, ChangeFigures.CROSS_SECTION, NumberFigures.DIFFERENCES)
                .contains(figure);
        return new Figures(
                context.findings().dataset().initiative(),
                List.of(finding.distribution()),
                change && comparison != null ? List.of(comparison) : List.of(),
                List.of(),
                List.of());
    }

    private String title() {
        Comparison.Compared compared = finding.compared();
        String claim = compared == null
                ? context.claims().of(finding.distribution())
                : context.claims().of(compared);
        return finding.group() == null
                ? claim
                : context.text("finding.title.group", context.groupName(finding.group()), claim);
    }

    private String questionWords() {
        Variable variable = finding.variable();
        String question = context.text(variable.question().label());
        return variable.part().isEmpty()
                ? question
                : context.text("finding.question.part", question, context.text(variable.label()));
    }

    private List<Choice> trail() {
        return List.of(
                context.above(finding.wave()),
                new Choice(
                        context.text(finding.wave().title()),
                        context.reader()
                                .link(Addresses.with(
                                        Addresses.wave(finding.wave()), "group", Addresses.parameter(finding.group()))),
                        false));
    }

    private List<Switch> switches() {
        List<Switch> switches = new ArrayList<>();
        Wave current = finding.against();
        List<Choice> waves = context.findings().waves().stream()
                .filter(wave -> wave.opened().isBefore(finding.wave().opened()))
                .map(wave -> new Choice(
                        context.text(wave.title()),
                        context.reader().link(finding.comparedFrom(wave)),
                        current != null && wave.id().equals(current.id())))
                .toList()
                .reversed();
        if (!waves.isEmpty()) {
            switches.add(new Switch(context.text("switch.against"), waves));
        }
        switches.addAll(context.groupSwitches(finding.group(), finding::grouped));
        return switches;
    }

    private boolean hasCodes() {
        return !finding.distribution().cells().isEmpty();
    }

    private boolean hasPanel() {
        return finding.compared() != null && !finding.compared().panel().isEmpty();
    }

    private List<Figure> pictures() {
        List<Figure> pictures = new ArrayList<>();
        Comparison.Compared compared = finding.compared();
        boolean answered = !finding.distribution().answered().isEmpty();
        if (hasCodes() && answered) {
            pictures.add(new DistributionFigures(context, finding).bars());
        } else if (finding.distribution().summary() != null) {
            pictures.add(new NumberFigures(context, finding).dots());
        }
        if (compared != null && hasPanel()) {
            if (hasCodes()) {
                pictures.add(new ChangeFigures(context, finding, compared).flow());
            } else if (!compared.differences().isEmpty()) {
                pictures.add(new NumberFigures(context, finding).differences(compared));
            }
        }
        return pictures;
    }

    private FindingPage.@Nullable Beside beside() {
        Comparison.Compared compared = finding.compared();
        boolean drawn = compared != null
                && hasCodes()
                && !compared.earlier().answered().isEmpty()
                && !compared.later().answered().isEmpty();
        return drawn ? new SplitWords(context, finding, Objects.requireNonNull(compared)).beside() : null;
    }

    private List<Figure> broad() {
        return finding.distribution().population().isEmpty()
                ? List.of()
                : List.of(new MapFigure(context, finding).map());
    }

    private Switch codes() {
        boolean one = finding.variable().question().kind() instanceof Kind.Choice
                && !finding.distribution().answered().isEmpty();
        List<Choice> choices = one
                ? finding.distribution().cells().stream()
                        .map(cell -> new Choice(
                                context.text(cell.code().label()),
                                context.reader()
                                                .link(finding.showing(
                                                        cell.code().code())) + "#figure-map",
                                cell.equals(Shades.shown(finding))))
                        .toList()
                : List.of();
        return new Switch(context.text("switch.code"), choices);
    }

    private List<Choice> neighbours() {
        Findings findings = context.findings();
        List<Variable> all = findings.variables(finding.wave().id());
        int here = all.indexOf(finding.variable());
        Stream<Choice> beside = Stream.of(here - 1, here + 1)
                .filter(index -> here >= 0 && index >= 0 && index < all.size())
                .map(index -> new Choice(
                        context.text(
                                index < here ? "neighbour.before" : "neighbour.after",
                                all.get(index).label()),
                        context.reader()
                                .link(Addresses.with(
                                        Addresses.variable(
                                                finding.wave(), all.get(index).name()),
                                        "group",
                                        Addresses.parameter(finding.group()))),
                        false));
        return Stream.concat(whole(), beside).toList();
    }

    /** Where a variable is one of several of its question: the question with all of them. */
    private Stream<Choice> whole() {
        Question question = finding.variable().question();
        String path = Addresses.with(
                Addresses.variable(finding.wave(), question.variable()), "group", Addresses.parameter(finding.group()));
        return finding.variable().part().isEmpty()
                ? Stream.empty()
                : Stream.of(new Choice(
                        context.text("neighbour.whole", context.text(question.label())),
                        context.reader().link(path),
                        false));
    }
}
