package org.mirrorscope.chart;

/**
 * A linear axis of numbers. Ticks stand at round numbers.
 *
 * @param min the left or lower end
 * @param max the right or upper end, above {@code min}
 * @param unit what the numbers count, in the reader's words; may be empty
 */
public record Axis(double min, double max, String unit) {

    /** The axis of shares from none to all; its ticks are words. */
    public static Axis shares() {
        return new Axis(0, 1, "");
    }

    /** @throws IllegalArgumentException if the ends are not finite or not in order */
    public Axis {
        if (!Double.isFinite(min) || !Double.isFinite(max) || max <= min) {
            throw new IllegalArgumentException("an axis runs from a number to a larger one: " + min + ", " + max);
        }
    }
}
