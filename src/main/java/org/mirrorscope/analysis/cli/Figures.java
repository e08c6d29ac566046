package org.mirrorscope.analysis.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.wave.WaveId;

/**
 * The figures that were asked for.
 *
 * @param initiative whose
 * @param distributions of the wave compared from, if there is one, then of the wave
 * @param comparisons none where no wave to compare from was named
 * @param composition one for each levels question asked for
 * @param associations of every two variables asked for by name; none otherwise, since a questionnaire of 250 variables
 *     has 31,125 pairs
 */
public record Figures(
        Initiative initiative,
        List<Distribution> distributions,
        List<Comparison> comparisons,
        List<Composition> composition,
        List<Association> associations) {

    static Figures of(Findings findings, Selection selection) {
        WaveId against = selection.against();
        List<WaveId> waves = against == null ? List.of(selection.wave()) : List.of(against, selection.wave());
        Stream<Comparison> comparisons = against == null
                ? Stream.empty()
                : findings.comparisons(against, selection.wave(), selection.group()).stream();
        return new Figures(
                findings.dataset().initiative(),
                waves.stream()
                        .flatMap(wave -> findings.distributions(wave, selection.group()).stream())
                        .filter(distribution -> selection.wants(distribution.variable()))
                        .toList(),
                comparisons
                        .filter(comparison -> selection.wants(comparison.variable()))
                        .toList(),
                waves.stream()
                        .flatMap(wave -> findings.composition(wave, selection.group()).stream())
                        .filter(composition -> selection.variables().isEmpty()
                                || selection
                                        .variables()
                                        .contains(composition.question().variable()))
                        .toList(),
                associations(findings, selection));
    }

    private static List<Association> associations(Findings findings, Selection selection) {
        if (selection.variables().size() < 2) {
            return List.of();
        }
        List<Variable> asked = findings.variables(selection.wave()).stream()
                .filter(selection::wants)
                .toList();
        List<Association> all = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (Variable second : asked.subList(i + 1, asked.size())) {
                if (!asked.get(i).question().equals(second.question())) {
                    findings.association(selection.wave(), asked.get(i).name(), second.name(), selection.group())
                            .ifPresent(all::add);
                }
            }
        }
        return List.copyOf(all);
    }
}
