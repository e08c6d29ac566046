package org.mirrorscope.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction (S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian J. Stat. 6, 1979). */
final class Holm {

    private Holm() {}

    /** The corrected p-values in the order of the raw ones; agrees with R's {@code p.adjust(p, "holm")}. */
    static double[] adjust(double[] raw) {
        int[] ascending = IntStream.range(0, raw.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> raw[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[raw.length];
        double highest = 0;
        for (int rank = 0; rank < raw.length; rank++) {
            highest = Math.max(highest, Math.min(1, (raw.length - rank) * raw[ascending[rank]]));
            adjusted[ascending[rank]] = highest;
        }
        return adjusted;
    }
}
