package org.mirrorscope.analysis.web;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.Wave;

/**
 * What the page of a variable is about.
 *
 * @param wave the wave
 * @param distribution how it answered
 * @param against the wave compared from, null where there is none
 * @param chosen whether the address names that wave, and not merely the one before is taken
 * @param comparison the two waves compared, null where there is none to compare with
 * @param group the group counted, null for all countries
 * @param highlighted the code that the map of an unordered question shows, null for the commonest
 */
record Finding(
        Wave wave,
        Distribution distribution,
        @Nullable Wave against,
        boolean chosen,
        @Nullable Comparison comparison,
        @Nullable Group group,
        @Nullable String highlighted) {

    Variable variable() {
        return distribution.variable();
    }

    /** The comparison if it is not refused. */
    Comparison.@Nullable Compared compared() {
        return comparison instanceof Comparison.Compared compared ? compared : null;
    }

    /** The page's path, or that of a file of it, with what is needed to ask for the same again. */
    String path(String file) {
        return Addresses.with(
                Addresses.variable(wave, variable().name()) + file,
                "against",
                chosen && against != null ? against.id().id() : null,
                "group",
                Addresses.parameter(group),
                "show",
                highlighted);
    }

    /** The page's path with another wave to compare from. */
    String comparedFrom(Wave other) {
        return Addresses.with(
                Addresses.variable(wave, variable().name()),
                "against",
                other.id().id(),
                "group",
                Addresses.parameter(group));
    }

    /** The page's path for another group. */
    String grouped(@Nullable Group other) {
        return Addresses.with(
                Addresses.variable(wave, variable().name()),
                "against",
                chosen && against != null ? against.id().id() : null,
                "group",
                Addresses.parameter(other));
    }

    /** The page's path with another code on the map. */
    String showing(String code) {
        return Addresses.with(
                Addresses.variable(wave, variable().name()),
                "against",
                chosen && against != null ? against.id().id() : null,
                "group",
                Addresses.parameter(group),
                "show",
                code);
    }
}
