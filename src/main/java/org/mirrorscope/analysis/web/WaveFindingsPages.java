package org.mirrorscope.analysis.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Wave;

/**
 * Builds the page of a wave.
 *
 * @param against the wave compared from, null where there is none
 * @param chosen whether the address names it
 */
record WaveFindingsPages(
        Context context,
        Wave wave,
        @Nullable Wave against,
        boolean chosen,
        @Nullable Group group) {

    /** @param corrections which countries corrected their return, and when */
    WaveFindingsPage page(SortedMap<CountryCode, LocalDate> corrections) {
        Map<String, Comparison> comparisons = comparisons();
        List<Distribution> distributions = List.copyOf(context.findings().distributions(wave.id(), group));
        Balance balance = Balance.of(comparisons.values());
        return new WaveFindingsPage(
                title(distributions, balance),
                context.text("wave.description", context.text(wave.title())),
                address(chosen ? against : null, group),
                List.of(context.above(wave)),
                eyebrow(distributions),
                lead(balance),
                switches(),
                sections(distributions, comparisons),
                dropped(distributions, comparisons),
                against == null ? "" : context.text(against.title()),
                corrections.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(context.reader().byName()))
                        .map(correction -> context.text(
                                "wave.corrected",
                                context.reader().name(correction.getKey()),
                                context.reader().date(correction.getValue())))
                        .toList());
    }

    private Map<String, Comparison> comparisons() {
        Map<String, Comparison> byVariable = new LinkedHashMap<>();
        if (against != null) {
            context.findings()
                    .comparisons(against.id(), wave.id(), group)
                    .forEach(comparison -> byVariable.put(comparison.variable().name(), comparison));
        }
        return byVariable;
    }

    private String title(List<Distribution> distributions, Balance balance) {
        String claim = balance.judged() == 0
                ? context.text("wave.title", answering(distributions), wave.title())
                : balance.claim(context);
        return group == null ? claim : context.text("finding.title.group", context.groupName(group), claim);
    }

    private static int answering(List<Distribution> distributions) {
        return distributions.isEmpty() ? 0 : distributions.getFirst().returned().size();
    }

    private String eyebrow(List<Distribution> distributions) {
        int population = distributions.isEmpty()
                ? wave.population().size()
                : distributions.getFirst().population().size();
        return context.text("wave.eyebrow", wave.title(), answering(distributions), population);
    }

    private String lead(Balance balance) {
        if (against == null) {
            return context.text(
                    "wave.lead.alone", context.findings().variables(wave.id()).size());
        }
        return context.text(
                "wave.lead",
                against.title(),
                balance.compared(),
                balance.compared() + balance.refused(),
                balance.improved(),
                balance.even(),
                balance.worsened(),
                balance.judged());
    }

    private List<Switch> switches() {
        List<Switch> switches = new ArrayList<>();
        List<Choice> waves = context.findings().waves().reversed().stream()
                .filter(other -> other.opened().isBefore(wave.opened()))
                .map(other -> new Choice(
                        context.text(other.title()),
                        context.reader().link(address(other, group)),
                        against != null && other.id().equals(against.id())))
                .toList();
        if (!waves.isEmpty()) {
            switches.add(new Switch(context.text("switch.against"), waves));
        }
        switches.addAll(context.groupSwitches(group, other -> address(chosen ? against : null, other)));
        return switches;
    }

    private String address(@Nullable Wave from, @Nullable Group counted) {
        return Addresses.with(
                Addresses.wave(wave),
                "against",
                from == null ? null : from.id().id(),
                "group",
                Addresses.parameter(counted));
    }

    private List<WaveFindingsPage.Section> sections(
            List<Distribution> distributions, Map<String, Comparison> comparisons) {
        WaveLines lines = new WaveLines(context, chosen ? against : null, group);
        return grouped(distributions, variable -> variable.section().id()).stream()
                .map(section -> new WaveFindingsPage.Section(
                        "section-" + section.getFirst().variable().section().id(),
                        context.text(section.getFirst().variable().section().title()),
                        grouped(section, variable -> variable.question().variable()).stream()
                                .map(question -> question(question, lines, comparisons))
                                .toList()))
                .toList();
    }

    /** What the wave compared from asked and this one does not, with its page there. */
    private List<Choice> dropped(List<Distribution> distributions, Map<String, Comparison> comparisons) {
        Set<String> asked = distributions.stream()
                .map(distribution -> distribution.variable().name())
                .collect(Collectors.toSet());
        return comparisons.values().stream()
                .map(Comparison::variable)
                .filter(variable -> !asked.contains(variable.name()))
                .map(variable -> new Choice(
                        context.text(variable.label()),
                        context.reader()
                                .link(Addresses.with(
                                        Addresses.variable(requireNonNull(against), variable.name()),
                                        "group",
                                        Addresses.parameter(group))),
                        false))
                .toList();
    }

    private static Collection<List<Distribution>> grouped(
            List<Distribution> distributions, Function<Variable, String> key) {
        return distributions.stream()
                .collect(Collectors.groupingBy(
                        distribution -> key.apply(distribution.variable()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private WaveFindingsPage.Question question(
            List<Distribution> distributions, WaveLines lines, Map<String, Comparison> comparisons) {
        Question question = distributions.getFirst().variable().question();
        return new WaveFindingsPage.Question(
                WaveLines.several(question.kind()) ? heading(question) : null,
                distributions.stream()
                        .map(distribution -> lines.line(
                                distribution,
                                comparisons.get(distribution.variable().name())))
                        .toList());
    }

    private Choice heading(Question question) {
        String path = Addresses.with(
                Addresses.variable(wave, question.variable()),
                "against",
                Addresses.parameter(chosen && against != null ? against.id() : null),
                "group",
                Addresses.parameter(group));
        return new Choice(context.text(question.label()), context.reader().link(path), false);
    }

    /**
     * How a pair of waves compares on the whole, in numbers of variables.
     *
     * @param compared those that can be compared
     * @param refused those that cannot
     * @param judged of the compared, those with a direction in which at least one country answered twice
     * @param improved of those, where more countries improved than worsened
     * @param even where as many did
     * @param worsened where fewer did
     */
    record Balance(int compared, int refused, int judged, int improved, int even, int worsened) {

        /** On how many questions countries improved on the whole; ask only where any is judged. */
        String claim(Context context) {
            return context.text(judged == 1 ? "wave.title.balance.one" : "wave.title.balance", improved, judged);
        }

        static Balance of(Iterable<Comparison> comparisons) {
            int refused = 0;
            int compared = 0;
            int[] signs = new int[3];
            for (Comparison comparison : comparisons) {
                switch (comparison) {
                    case Comparison.Refused no -> refused++;
                    case Comparison.Compared yes -> {
                        compared++;
                        Moves moves = yes.moves();
                        if (moves != null && moves.judged() && !yes.panel().isEmpty()) {
                            signs[
                                    1
                                            + Integer.signum(moves.up().size()
                                                    - moves.down().size())]++;
                        }
                    }
                }
            }
            return new Balance(compared, refused, signs[0] + signs[1] + signs[2], signs[2], signs[1], signs[0]);
        }
    }
}
