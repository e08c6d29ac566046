package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who moved where: the codes of one wave on the left, of the next on the right, a band for each pair that has countries.
 *
 * @param before the earlier wave's name
 * @param after the later wave's name
 * @param from the earlier codes, from the top
 * @param to the later codes, from the top
 * @param bands in any order, each pair of codes at most once
 */
public record Flow(String before, String after, List<Code> from, List<Code> to, List<Band> bands) implements Chart {

    /** @throws IllegalArgumentException if a band names a code that is not there */
    public Flow {
        from = List.copyOf(from);
        to = List.copyOf(to);
        bands = List.copyOf(bands);
        for (Band band : bands) {
            if (band.from() < 0 || band.from() >= from.size() || band.to() < 0 || band.to() >= to.size()) {
                throw new IllegalArgumentException("a band leaves the code lists: " + band);
            }
        }
    }

    @Override
    public boolean linked() {
        return bands.stream().anyMatch(band -> band.href() != null);
    }

    /** A code: its words and its colour. How many countries it has follows from the bands. */
    public record Code(String label, Tone tone) {}

    /**
     * The countries that went from one code to another (or stayed).
     *
     * @param from index of the earlier code
     * @param to index of the later code
     * @param count how many countries, above 0
     * @param change {@link Tone#UP}, {@link Tone#SAME} or {@link Tone#DOWN}
     * @param names which countries, for the tooltip
     * @param href where the band leads, null if nowhere
     */
    public record Band(
            int from,
            int to,
            int count,
            Tone change,
            String names,
            @Nullable String href) {

        /** @throws IllegalArgumentException if there is no country in it */
        public Band {
            if (count < 1) {
                throw new IllegalArgumentException("a band has at least one country");
            }
        }
    }
}
