package org.mirrorscope.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long countries worked on their returns, from the first opening to the first sign-off. What is known is when
 * something was begun, saved, commented or signed off; a pause of more than ten minutes between two such moments is no
 * work and is left out.
 *
 * @param minutes the median, in whole minutes
 * @param countries how many signed off, over which it is the median
 */
public record Burden(long minutes, int countries) {

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** Over some countries; empty if there are none. */
    static Optional<Burden> of(Collection<Duration> worked) {
        if (worked.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = worked.stream().sorted().toList();
        int n = sorted.size();
        Duration median = sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2);
        return Optional.of(new Burden(Math.round(median.toSeconds() / 60.0), n));
    }

    /** The time between moments that follow each other, without the pauses. */
    static Duration worked(List<Instant> moments) {
        Duration sum = Duration.ZERO;
        for (int i = 1; i < moments.size(); i++) {
            Duration between = Duration.between(moments.get(i - 1), moments.get(i));
            if (between.compareTo(LONGEST_PAUSE) <= 0) {
                sum = sum.plus(between);
            }
        }
        return sum;
    }
}
