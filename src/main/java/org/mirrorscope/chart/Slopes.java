package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before and after: one line for each country or variable between two waves.
 *
 * @param before the earlier wave's name
 * @param after the later wave's name
 * @param axis what height means
 * @param lines in any order; labels are spread so that they never overlap
 */
public record Slopes(String before, String after, Axis axis, List<Line> lines) implements Chart {

    public Slopes {
        lines = List.copyOf(lines);
    }

    @Override
    public boolean linked() {
        return lines.stream().anyMatch(line -> line.href() != null);
    }

    /**
     * One line.
     *
     * @param label the country or variable
     * @param from the earlier value
     * @param to the later value
     * @param fromText the earlier value in words, for example '7 of 19'
     * @param toText the later value in words
     * @param change {@link Tone#UP}, {@link Tone#SAME} or {@link Tone#DOWN}; null where neither way is better
     * @param href where the line leads, null if nowhere
     */
    public record Line(
            String label,
            double from,
            double to,
            String fromText,
            String toText,
            @Nullable Tone change,
            @Nullable String href) {}
}
