package org.mirrorscope.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One measured figure with the bound that it must hold.
 *
 * @param bench the benchmark's name
 * @param figure the figure's name
 * @param unit of the value and of the runs
 * @param bound the value at which it begins or ceases to hold
 * @param side on which side of the bound it holds
 * @param runs what each run measured, in the order of the runs; never empty. The value is their median
 */
record Figure(String bench, String figure, String unit, double bound, Bound side, double... runs) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Prints the figure as one JSON line. */
    void print() {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        double median = median(sorted);
        Map<String, Object> spread = new LinkedHashMap<>();
        spread.put("min", sorted[0]);
        spread.put("median", median);
        spread.put("max", sorted[sorted.length - 1]);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", bench);
        line.put("figure", figure);
        line.put("value", median);
        line.put("unit", unit);
        line.put("bound", bound);
        line.put("holds", side.holds(median, bound));
        line.put("runs", spread);
        line.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println(JSON.writeValueAsString(line));
    }

    /** Says on standard error why a figure cannot be measured here. */
    static void skipped(String bench, String figure, String reason) {
        System.err.println(bench + ": " + figure + " not measured: " + reason);
    }

    /** Runs some work a number of times and gives the seconds that each run took. */
    static double[] seconds(int runs, Callable<?> work) throws Exception {
        double[] taken = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            work.call();
            taken[run] = (System.nanoTime() - start) / 1e9;
        }
        return taken;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
