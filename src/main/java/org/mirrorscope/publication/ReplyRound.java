package org.mirrorscope.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mirrorscope.wave.WaveId;

/**
 * That the office asks the countries of a wave what they say to what will be said of them.
 *
 * @param wave the wave whose returns it is about
 * @param startedAt when the office began to ask
 * @param until the moment at which it is over
 * @param days how many days the office gave at first; a correction gets as many
 */
public record ReplyRound(UUID id, WaveId wave, Instant startedAt, Instant until, int days) {

    /** The last day on which countries can reply, in UTC. */
    public LocalDate lastDay() {
        return ReplyOpening.lastDay(until);
    }
}
