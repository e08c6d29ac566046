package org.mirrorscope.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels along a line until none touches the next, each as little as a single pass down and up allows. */
final class Spread {

    private Spread() {}

    /**
     * New centres, in the order of the old ones.
     *
     * @param centres where the labels would like to be
     * @param heights how much room each needs
     * @param low the first place that may be used
     * @param high the last; there must be room for all
     */
    static double[] of(double[] centres, double[] heights, double low, double high) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, centres.length).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer i) -> centres[i]));
        double[] placed = centres.clone();
        double free = low;
        for (int i : order) {
            placed[i] = Math.max(placed[i], free + heights[i] / 2);
            free = placed[i] + heights[i] / 2;
        }
        free = high;
        for (int i : order.reversed()) {
            placed[i] = Math.min(placed[i], free - heights[i] / 2);
            free = placed[i] - heights[i] / 2;
        }
        return placed;
    }
}
