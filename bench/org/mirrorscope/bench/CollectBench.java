package org.mirrorscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import org.mirrorscope.bench.Collecting.Lead;

/**
 * How fast a questionnaire of 250 questions saves and opens while fifty people answer at once. Each of them does
 * something every second on average, which is faster than anybody reads a question.
 */
public final class CollectBench {

    private static final String BENCH = "collect";
    private static final int PEOPLE = 50;
    private static final double PAUSE_S = 1;
    private static final int RUNS = 3;
    private static final int SAVES_EACH = 10;
    /**
     * Before anything is measured, for the Java machine is busy with compiling the program at first: that many changes to
     * one and the same answer without a pause, and then as many saves at the measured pace as in each run.
     */
    private static final int WARMING_EACH = 120;

    private static final int SECTIONS = 10;

    private CollectBench() {}

    /** One thing that somebody does. */
    private interface Deed {
        void by(Lead lead, int number);
    }

    /** Measures and prints every figure. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("mirrorscope.members.most-per-minute", "1000000000"); // all come from one address here
        Path folder = Files.createTempDirectory("mirrorscope-bench");
        try (Collecting collecting = Collecting.start(folder, PEOPLE)) {
            requireDurable(collecting);
            Deed save = (lead, number) -> save(collecting, lead, lead.amounts().get(number), 1, number);
            Deed change =
                    (lead, number) -> save(collecting, lead, lead.amounts().getLast(), number + 1, number);
            Deed open = (lead, number) -> collecting.ask(lead, "/sections/s" + number % SECTIONS, "");
            everybody(collecting, WARMING_EACH, 0, 0, change);
            everybody(collecting, 1, 0, 0, open);
            everybody(collecting, SAVES_EACH, 0, PAUSE_S, save);
            double[] medians = new double[RUNS];
            double[] slowest = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                double[] sorted = everybody(collecting, SAVES_EACH, SAVES_EACH * (run + 1), PAUSE_S, save);
                medians[run] = sorted[sorted.length / 2];
                slowest[run] = sorted[(int) (sorted.length * 0.95)];
            }
            requireSaved(collecting, (WARMING_EACH + (RUNS + 1) * SAVES_EACH) * PEOPLE);
            new Figure(BENCH, "save_median_ms", "ms", 15, Bound.BELOW, medians).print();
            new Figure(BENCH, "save_p95_ms", "ms", 60, Bound.BELOW, slowest).print();
            double[] sections = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                double[] sorted = everybody(collecting, SECTIONS, 0, PAUSE_S, open);
                sections[run] = sorted[(int) (sorted.length * 0.95)];
            }
            new Figure(BENCH, "section_p95_ms", "ms", 100, Bound.BELOW, sections).print();
            members(Members.open(collecting));
        }
    }

    private static void members(Members members) throws Exception {
        new Figure(BENCH, "members_per_s", "submissions/s", 300, Bound.AT_LEAST, members.perSecond()).print();
        members.fill(20_000);
        new Figure(BENCH, "members_results_ms", "ms", 300, Bound.BELOW, members.results()).print();
        members.fill(1_000_000);
        double[] seconds =
                Arrays.stream(members.results()).map(ms -> ms / 1_000).toArray();
        new Figure(BENCH, "members_results_million_s", "s", 2, Bound.BELOW, seconds).print();
    }

    /**
     * Says of a number of last time that it changed.
     *
     * @param follows how often something was saved there before; once, when it was carried forward
     */
    private static void save(Collecting collecting, Lead lead, String variable, int follows, int number) {
        String said = collecting.ask(
                lead,
                "/questions/" + variable,
                "c.%1$s=changed&n.%1$s=%2$d&h.%1$s=&v.%1$s=%3$d".formatted(variable, follows, 1_000 + number));
        if (!said.contains("Saved")) {
            throw new IllegalStateException(variable + " was not saved");
        }
    }

    private static void requireDurable(Collecting collecting) {
        String fsync = collecting.database().fetchSingle("show fsync").get(0, String.class);
        String commit =
                collecting.database().fetchSingle("show synchronous_commit").get(0, String.class);
        if (!fsync.equals("on") || !commit.equals("on")) {
            throw new IllegalStateException("the database is not durable, so nothing would be measured");
        }
    }

    /** Nothing that was acknowledged is lost. */
    private static void requireSaved(Collecting collecting, int acknowledged) {
        int written = collecting
                .database()
                .fetchSingle("select count(*) from wave.entry where person is not null")
                .get(0, Integer.class);
        if (written != acknowledged) {
            throw new IllegalStateException("of " + acknowledged + " saved answers " + written + " are stored");
        }
    }

    /**
     * All people do something so many times, each at an own pace with pauses of so many seconds on average; the
     * milliseconds of each time, sorted.
     */
    private static double[] everybody(Collecting collecting, int times, int first, double pauseS, Deed deed)
            throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<double[]>> work = new ArrayList<>();
            for (Lead lead : collecting.leads()) {
                work.add(() -> one(lead, times, first, pauseS, deed));
            }
            DoubleStream.Builder all = DoubleStream.builder();
            for (Future<double[]> done : people.invokeAll(work)) {
                Arrays.stream(done.get()).forEach(all);
            }
            return all.build().sorted().toArray();
        }
    }

    private static double[] one(Lead lead, int times, int first, double pauseS, Deed deed) {
        // not Random: seeds that lie as near as two countries' make it begin with nearly the same number for everybody
        SplittableRandom pace = new SplittableRandom(31L * lead.country().hashCode() + first);
        double[] taken = new double[times];
        for (int time = 0; time < times; time++) {
            LockSupport.parkNanos((long) (pace.nextDouble() * 2 * pauseS * 1e9));
            long start = System.nanoTime();
            deed.by(lead, first + time);
            taken[time] = (System.nanoTime() - start) / 1e6;
        }
        return taken;
    }
}
