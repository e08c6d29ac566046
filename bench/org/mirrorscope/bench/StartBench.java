package org.mirrorscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long the demonstration takes from a built tree to its first page, and what memory it holds then. */
public final class StartBench {

    private static final int RUNS = 5;
    private static final List<String> LOOKED_AT =
            List.of("/", "/countries", "/countries/AT", "/findings", "/findings/2022-02", "/composition");

    private StartBench() {}

    /** Measures and prints both figures. Each run is a first start, on an empty home. */
    public static void main(String[] arguments) throws Exception {
        double[] seconds = new double[RUNS];
        double[] megabytes = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Path home = Files.createTempDirectory("mirrorscope-bench");
            long start = System.nanoTime();
            try (Demonstration demonstration = Demonstration.start(home)) {
                demonstration.awaitFirstPage();
                seconds[run] = (System.nanoTime() - start) / 1e9;
                for (String page : LOOKED_AT) {
                    demonstration.status(page);
                }
                megabytes[run] = demonstration.residentMb();
            } finally {
                delete(home);
            }
        }
        new Figure("start", "first_page_s", "s", 8, Bound.BELOW, seconds).print();
        new Figure("start", "rss_mb", "MB", 400, Bound.BELOW, megabytes).print();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
