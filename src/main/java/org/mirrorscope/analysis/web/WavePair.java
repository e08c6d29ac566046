package org.mirrorscope.analysis.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.wave.Wave;

/**
 * Two waves that a page sets side by side.
 *
 * @param from the wave compared from; the later one where a reader looks back
 * @param to the wave that the page is about
 * @param group the group counted, null for all countries
 */
record WavePair(
        Findings findings, Wave from, Wave to, @Nullable Group group) {

    /**
     * How a variable compares, if a wave asks it. A refusal is told in the order of time, whichever way the page looks: a
     * question that the later wave no longer asks was dropped; it is not new in the earlier one.
     */
    Optional<Comparison> comparison(String variable) {
        Optional<Comparison> asked = findings.comparison(from.id(), to.id(), variable, group);
        boolean refused = asked.filter(Comparison.Refused.class::isInstance).isPresent();
        return refused && to.opened().isBefore(from.opened())
                ? findings.comparison(to.id(), from.id(), variable, group)
                : asked;
    }
}
