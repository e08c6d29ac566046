package org.mirrorscope.wave.members;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Kind;

/**
 * Into what bands numbers are counted. They follow from the question alone and never from the answers, whose smallest and
 * largest would each tell of one person.
 *
 * @param from the smallest number of the band; null for the first of all
 * @param below the smallest number above it; null for the last of all
 * @param name as readers see it
 */
record Band(@Nullable BigDecimal from, @Nullable BigDecimal below, String name) {

    private static final int BANDS = 5;
    private static final List<Integer> POWERS = List.of(1, 10, 100, 1_000, 10_000);
    private static final List<Integer> YEARS = List.of(1990, 2000, 2010, 2020);

    static List<Band> of(Kind kind) {
        if (kind instanceof Kind.Number number && number.min() != null && number.max() != null) {
            return between(number.min().intValue(), number.max().intValue());
        }
        return split(kind instanceof Kind.Year ? YEARS : POWERS);
    }

    private static List<Band> between(int min, int max) {
        int width = Math.max(1, Math.ceilDiv(max - min + 1, BANDS));
        List<Band> bands = new ArrayList<>();
        for (int from = min; from <= max; from += width) {
            int last = Math.min(max, from + width - 1);
            bands.add(band(from, last + 1, from == last ? "" + from : from + "–" + last));
        }
        return bands;
    }

    private static List<Band> split(List<Integer> borders) {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(null, BigDecimal.valueOf(borders.getFirst()), "< " + borders.getFirst()));
        for (int i = 1; i < borders.size(); i++) {
            int from = borders.get(i - 1);
            bands.add(band(from, borders.get(i), from + "–" + (borders.get(i) - 1)));
        }
        bands.add(new Band(BigDecimal.valueOf(borders.getLast()), null, "≥ " + borders.getLast()));
        return bands;
    }

    private static Band band(int from, int below, String name) {
        return new Band(BigDecimal.valueOf(from), BigDecimal.valueOf(below), name);
    }

    boolean has(BigDecimal number) {
        return (from == null || number.compareTo(from) >= 0) && (below == null || number.compareTo(below) < 0);
    }
}
