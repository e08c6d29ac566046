package org.mirrorscope.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.wave.Wave;

/** How long counting takes: on the real pack that the figures name, and on a generated one of any size. */
public final class FindingsBench {

    private static final String BENCH = "findings";
    private static final Path REAL = Path.of("../shared/packs/who-ncd-ccs");
    private static final int RUNS = 5;

    private FindingsBench() {}

    /** Measures and prints every figure; what cannot be measured here says why. */
    public static void main(String[] arguments) throws Exception {
        if (Files.isDirectory(REAL)) {
            Dataset real = read(REAL);
            print("ncd_compute_s", 1, seconds(() -> every(real)));
            print(
                    "ncd_command_s",
                    8,
                    seconds(() -> command("findings", "--pack", REAL.toString(), "--format", "json")));
        } else {
            Figure.skipped(BENCH, "ncd_compute_s, ncd_command_s", REAL + " is not here");
        }
        Path folder = Files.createTempDirectory("mirrorscope-bench");
        try {
            big(folder);
        } finally {
            delete(folder);
        }
    }

    private static void big(Path folder) throws Exception {
        Path pack = folder.resolve("ten");
        new BigPack(10, 250, 200).write(pack);
        Path home = folder.resolve("home");
        print("big_load_s", 60, Figure.seconds(1, () -> command("load", pack.toString(), "--home", home.toString())));
        Dataset ten = read(pack);
        double[] once = seconds(() -> consecutive(ten));
        print("big_findings_s", 5, once);
        Path twice = folder.resolve("twenty");
        new BigPack(20, 250, 200).write(twice);
        Dataset twenty = read(twice);
        double[] ratios = new double[RUNS];
        for (int run = 0; run < RUNS; run++) { // in turn, so that both meet the same load
            double small = Figure.seconds(1, () -> consecutive(ten))[0];
            ratios[run] = Figure.seconds(1, () -> consecutive(twenty))[0] / small;
        }
        new Figure(BENCH, "big_growth_ratio", "ratio", 2.2, Bound.AT_MOST, ratios).print();
    }

    private static double[] seconds(Callable<?> work) throws Exception {
        work.call();
        return Figure.seconds(RUNS, work);
    }

    private static void print(String figure, double bound, double[] runs) {
        new Figure(BENCH, figure, "s", bound, Bound.BELOW, runs).print();
    }

    private static Dataset read(Path pack) {
        return PackReader.read(pack, Progress.NONE).dataset().orElseThrow();
    }

    /** Every distribution, and every pair of waves. */
    private static int every(Dataset dataset) {
        Findings findings = Findings.over(dataset);
        List<Wave> waves = findings.waves();
        int counted = 0;
        for (int i = 0; i < waves.size(); i++) {
            counted += findings.distributions(waves.get(i).id(), null).size();
            for (int j = 0; j < i; j++) {
                counted += findings.comparisons(waves.get(j).id(), waves.get(i).id(), null)
                        .size();
            }
        }
        return counted;
    }

    /** Every distribution, and every wave against the one before it. */
    private static int consecutive(Dataset dataset) {
        Findings findings = Findings.over(dataset);
        List<Wave> waves = findings.waves();
        int counted = 0;
        for (int i = 0; i < waves.size(); i++) {
            counted += findings.distributions(waves.get(i).id(), null).size();
            if (i > 0) {
                counted += findings.comparisons(
                                waves.get(i - 1).id(), waves.get(i).id(), null)
                        .size();
            }
        }
        return counted;
    }

    private static int command(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("./mirrorscope"));
        line.addAll(List.of(arguments));
        int code = new ProcessBuilder(line)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", line) + " ended with " + code);
        }
        return code;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
