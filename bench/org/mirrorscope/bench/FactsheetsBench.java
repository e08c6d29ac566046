package org.mirrorscope.bench;

import java.nio.file.Files;
import java.util.Arrays;

/** How fast what is said of a country is told: its page, and the factsheets of all countries. */
public final class FactsheetsBench {

    private static final String BENCH = "factsheets";
    private static final int RUNS = 3;
    /** How often every page is asked for before it is measured, as the Java machine compiles the program at first. */
    private static final int WARMING = 6;

    private FactsheetsBench() {}

    /** Measures and prints every figure. */
    public static void main(String[] arguments) throws Exception {
        try (Countries countries = Countries.start(Files.createTempDirectory("mirrorscope-bench"))) {
            int[] bytes = countries.factsheets(); // warm
            for (int warming = 0; warming < WARMING; warming++) {
                countries.pageMedian(warming);
            }
            double[] seconds = Figure.seconds(RUNS, countries::factsheets);
            new Figure(BENCH, "factsheets_s", "s", 20, Bound.BELOW, seconds).print();
            double largest = Arrays.stream(bytes).max().orElseThrow() / 1_000.0;
            new Figure(BENCH, "factsheet_kb", "kB", 300, Bound.BELOW, largest).print();
            double[] medians = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                medians[run] = countries.pageMedian(WARMING + run);
            }
            new Figure(BENCH, "country_page_median_ms", "ms", 40, Bound.BELOW, medians).print();
        }
        try (LongRecords records = LongRecords.start(Files.createTempDirectory("mirrorscope-bench"))) {
            records.asOf(0); // warm
            double[] slowest = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                slowest[run] = records.asOf(12 * (run + 1));
            }
            new Figure(BENCH, "as_of_ms", "ms", 100, Bound.BELOW, slowest).print();
        }
    }
}
