package org.mirrorscope.analysis.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/**
 * What somebody asks for, known to exist.
 *
 * @param wave the wave
 * @param against the wave to compare from; null for no comparison
 * @param variables the variables or questions asked for; empty for all
 * @param group the group; null for all countries
 */
record Selection(
        WaveId wave,
        @Nullable WaveId against,
        List<String> variables,
        @Nullable Group group) {

    /** @throws Refusal if something is not there, saying what is */
    static Selection of(
            Findings findings,
            @Nullable String wave,
            @Nullable String against,
            List<String> variables,
            @Nullable String group) {
        WaveId chosen = wave == null ? latest(findings) : known(findings, wave);
        WaveId other = against == null ? null : known(findings, against);
        if (chosen.equals(other)) {
            throw new Refusal("analysis/findings.sameWave", chosen.id());
        }
        if (other != null && opened(findings, other).isAfter(opened(findings, chosen))) {
            throw new Refusal("analysis/findings.laterWave", chosen.id(), other.id());
        }
        Group only = group == null ? null : known(findings, Group.parse(group).orElse(null), group);
        Selection selection = new Selection(chosen, other, List.copyOf(variables), only);
        variables.forEach(variable -> selection.check(findings, variable));
        return selection;
    }

    private static LocalDate opened(Findings findings, WaveId wave) {
        return findings.wave(wave).orElseThrow().opened();
    }

    private static WaveId latest(Findings findings) {
        return findings.latestPublished().map(Wave::id).orElseThrow(() -> new Refusal("analysis/findings.noWave"));
    }

    private static WaveId known(Findings findings, String wave) {
        WaveId id = new WaveId(wave);
        if (findings.wave(id).isEmpty()) {
            String all = findings.waves().stream().map(known -> known.id().id()).collect(Collectors.joining(", "));
            throw all.isEmpty()
                    ? new Refusal("analysis/findings.noWave")
                    : new Refusal("analysis/findings.unknownWave", wave, all);
        }
        return id;
    }

    private static Group known(Findings findings, @Nullable Group group, String text) {
        if (group == null || !findings.groups().contains(group)) {
            String all = findings.groups().stream().map(Group::toString).collect(Collectors.joining(", "));
            throw all.isEmpty()
                    ? new Refusal("analysis/findings.noGroups", text)
                    : new Refusal("analysis/findings.unknownGroup", text, all);
        }
        return group;
    }

    private void check(Findings findings, String name) {
        Set<String> known = Stream.concat(Stream.of(wave), Stream.ofNullable(against))
                .flatMap(id -> findings.variables(id).stream())
                .flatMap(variable -> Stream.of(variable.question().variable(), variable.name()))
                .collect(Collectors.toSet());
        if (!known.contains(name)) {
            String all = findings.variables(wave).stream()
                    .map(Variable::question)
                    .map(Question::variable)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new Refusal("analysis/findings.unknownVariable", name, wave.id(), all);
        }
    }

    /** Whether a variable is asked for: by its own name or by its question's. */
    boolean wants(Variable variable) {
        return variables.isEmpty()
                || variables.contains(variable.name())
                || variables.contains(variable.question().variable());
    }
}
