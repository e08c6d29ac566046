package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distribution: for each code a bar as long as the count, 'k of n' beside it and a whisker to the count that it could
 * reach if all countries without an answer had said so.
 *
 * @param bars in the order in which they stand, from the top
 */
public record Bars(List<Bar> bars) implements Chart {

    public Bars {
        bars = List.copyOf(bars);
    }

    @Override
    public boolean linked() {
        return bars.stream().anyMatch(bar -> bar.href() != null);
    }

    /**
     * One code.
     *
     * @param label the code's words
     * @param k how many countries
     * @param n of how many that answered
     * @param upper k if all silent countries had said so: k + missing
     * @param of the countries to which the question applies, n + missing; the length of the axis is the largest of these
     * @param tone its colour
     * @param href where the bar leads, null if nowhere
     */
    public record Bar(
            String label,
            int k,
            int n,
            int upper,
            int of,
            Tone tone,
            @Nullable String href) {

        /** @throws IllegalArgumentException if not 0 <= k <= n <= of and k <= upper <= of */
        public Bar {
            if (k < 0 || k > n || n > of || upper < k || upper > of) {
                throw new IllegalArgumentException("k=" + k + " n=" + n + " upper=" + upper + " of=" + of);
            }
        }
    }
}
