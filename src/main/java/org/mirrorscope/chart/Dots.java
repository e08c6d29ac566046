package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dot plot: one row for each country or variable, dots on a common axis; with quartiles above if they are given.
 *
 * @param axis what the position means
 * @param summary quartiles over all rows, null if they are not shown
 * @param rows from the top
 */
public record Dots(Axis axis, @Nullable Summary summary, List<Row> rows) implements Chart {

    public Dots {
        rows = List.copyOf(rows);
    }

    @Override
    public boolean linked() {
        return rows.stream().anyMatch(row -> row.href() != null);
    }

    /**
     * One row.
     *
     * @param label the country or variable
     * @param dots none where the value is missing; two (earlier, later) are joined by a line
     * @param bounds how far silence could move the value, null if that is not shown
     * @param text what stands at the right end: the value in words, '11 of 22', or why it is missing
     * @param href where the row leads, null if nowhere
     */
    public record Row(
            String label,
            List<Dot> dots,
            @Nullable Bounds bounds,
            String text,
            @Nullable String href) {
        public Row {
            dots = List.copyOf(dots);
        }
    }

    /**
     * One value.
     *
     * @param value its position on the axis
     * @param tone its colour
     * @param name what it is, in a tooltip: 'February 2022: 11 of 22'
     */
    public record Dot(double value, Tone tone, String name) {}

    /** The lowest and the highest value that missing answers allow. */
    public record Bounds(double low, double high) {}

    /** Minimum, quartiles and maximum, with the words that explain them ('median 14, middle half 8 to 22, n = 19'). */
    public record Summary(double min, double q1, double median, double q3, double max, String text) {}
}
