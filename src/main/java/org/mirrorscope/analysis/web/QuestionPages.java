package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.cli.Figures;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.wave.Wave;

/**
 * Builds the page of a question that is counted as several variables.
 *
 * @param parts how the wave answered each of them, in the questionnaire's order; at least one
 * @param against the wave compared from, null where there is none
 * @param chosen whether the address names it
 */
record QuestionPages(
        Context context,
        Wave wave,
        List<Distribution> parts,
        @Nullable Wave against,
        boolean chosen,
        @Nullable Group group) {

    QuestionPage page() {
        Question question = question();
        return new QuestionPage(
                title(),
                context.text("finding.description", context.text(question.label()), context.text(wave.title())),
                address("", chosen ? against : null, group),
                trail(),
                context.text(parts.getFirst().variable().section().title()),
                context.text(question.label()),
                question.help() == null ? null : context.text(question.help()),
                switches(),
                figures(),
                lines(),
                against == null ? "" : context.text(against.title()));
    }

    /** The page's picture; none where nobody answered. */
    List<Figure> figures() {
        return mostOften().isEmpty() ? List.of() : List.of(new QuestionFigures(context, this).bars());
    }

    /** What the picture was drawn from. */
    Figures counted() {
        return new Figures(context.findings().dataset().initiative(), parts, List.of(), List.of(), List.of());
    }

    Question question() {
        return parts.getFirst().variable().question();
    }

    /** The page's path, or that of a file of it. */
    String address(String file, @Nullable Wave from, @Nullable Group counted) {
        return Addresses.with(
                Addresses.variable(wave, question().variable()) + file,
                "against",
                from == null ? null : from.id().id(),
                "group",
                Addresses.parameter(counted));
    }

    /** What is counted of a variable: that the code was chosen, or the item's highest code. */
    static Distribution.Cell top(Distribution part) {
        return DistributionFigures.fromTheTop(part).getFirst();
    }

    private static double share(Distribution part) {
        return (double) top(part).count() / part.answered().size();
    }

    /** The variables with the highest share, from the answered ones. */
    private List<Distribution> mostOften() {
        List<Distribution> answered =
                parts.stream().filter(part -> !part.answered().isEmpty()).toList();
        return answered.stream()
                .max(Comparator.comparingDouble(QuestionPages::share))
                .map(most -> answered.stream()
                        .filter(part -> share(part) == share(most))
                        .toList())
                .orElse(List.of());
    }

    private String title() {
        List<Distribution> most = mostOften();
        String claim = most.isEmpty() ? context.claims().of(parts.getFirst()) : claim(most);
        return group == null ? claim : context.text("finding.title.group", context.groupName(group), claim);
    }

    private String claim(List<Distribution> most) {
        Distribution first = most.getFirst();
        if (most.size() == parts.size() && parts.size() > 1) {
            return context.text(
                    "question.claim.even", top(first).count(), first.answered().size());
        }
        return context.text(
                QuestionFigures.chosen(this) ? "question.claim" : "question.claim.level",
                context.words()
                        .list(most.stream()
                                .map(part -> context.text(
                                        "quoted", context.text(part.variable().label())))
                                .toList()),
                context.words().kOfN(top(first).count(), first.answered().size()),
                context.text(top(first).code().label()));
    }

    private List<Choice> trail() {
        return List.of(
                context.above(wave),
                new Choice(
                        context.text(wave.title()),
                        context.reader()
                                .link(Addresses.with(Addresses.wave(wave), "group", Addresses.parameter(group))),
                        false));
    }

    private List<Switch> switches() {
        List<Switch> switches = new ArrayList<>();
        List<Choice> waves = context.findings().waves().reversed().stream()
                .filter(other -> other.opened().isBefore(wave.opened()))
                .map(other -> new Choice(
                        context.text(other.title()),
                        context.reader().link(address("", other, group)),
                        against != null && other.id().equals(against.id())))
                .toList();
        if (!waves.isEmpty()) {
            switches.add(new Switch(context.text("switch.against"), waves));
        }
        Function<@Nullable Group, String> grouped = other -> address("", chosen ? against : null, other);
        switches.addAll(context.groupSwitches(group, grouped));
        return switches;
    }

    private List<WaveFindingsPage.Line> lines() {
        WaveLines lines = new WaveLines(context, chosen ? against : null, group);
        return parts.stream().map(part -> lines.line(part, comparison(part))).toList();
    }

    private @Nullable Comparison comparison(Distribution part) {
        return against == null
                ? null
                : context.findings()
                        .comparison(against.id(), wave.id(), part.variable().name(), group)
                        .orElse(null);
    }
}
