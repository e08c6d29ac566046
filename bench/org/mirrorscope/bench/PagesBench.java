package org.mirrorscope.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;

/** How fast public pages are while sixteen clients ask, and how many statements the costliest page runs. */
public final class PagesBench {

    private static final int CLIENTS = 16;
    private static final int RUNS = 3;
    private static final int REQUESTS_EACH = 60;
    private static final Path REAL = Path.of("../shared/packs/who-ncd-ccs");
    private static final List<String> DEMONSTRATION = List.of(
            "/",
            "/es",
            "/countries",
            "/countries/AT",
            "/compare?countries=AT,FI,BE",
            "/findings",
            "/findings/2022-02",
            "/findings/2022-02/nmg_status?against=2020-11",
            "/findings/2022-02/member_count?against=2020-11",
            "/composition",
            "/association",
            "/method",
            "/about");
    private static final List<String> LARGE = List.of(
            "/", "/countries", "/countries/AF", "/findings/2015", "/findings/2015/NCDUnit_Operational?against=2013");

    private PagesBench() {}

    /** Measures and prints every figure. */
    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("mirrorscope-bench");
        try (Demonstration demonstration = Demonstration.start(home)) {
            demonstration.awaitFirstPage();
            ask(demonstration.root(), DEMONSTRATION); // warm
            double[] medians = new double[RUNS];
            double[] slowest = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                double[] sorted = ask(demonstration.root(), DEMONSTRATION);
                medians[run] = sorted[sorted.length / 2];
                slowest[run] = sorted[(int) (sorted.length * 0.95)];
            }
            new Figure("pages", "page_median_ms", "ms", 30, Bound.BELOW, medians).print();
            new Figure("pages", "page_p95_ms", "ms", 100, Bound.BELOW, slowest).print();
        }
        Path demonstration = Path.of("src/main/resources/packs/demonstration");
        double most = statements(demonstration, DEMONSTRATION);
        if (Files.isDirectory(REAL)) {
            most = Math.max(most, statements(REAL, LARGE));
        } else {
            System.err.println("pages: statements_max is of the demonstration alone: " + REAL + " is not here");
        }
        new Figure("pages", "statements_max", "statements", 12, Bound.AT_MOST, most).print();
    }

    /** Every client asks for every page in turn; the milliseconds of each request, sorted. */
    private static double[] ask(URI root, List<String> pages) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<double[]>> work = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                int first = number;
                work.add(() -> one(client, root, pages, first));
            }
            DoubleStream.Builder all = DoubleStream.builder();
            for (Future<double[]> done : clients.invokeAll(work)) {
                Arrays.stream(done.get()).forEach(all);
            }
            return all.build().sorted().toArray();
        }
    }

    private static double[] one(HttpClient client, URI root, List<String> pages, int first) throws Exception {
        double[] taken = new double[REQUESTS_EACH];
        for (int i = 0; i < taken.length; i++) {
            URI page = root.resolve(pages.get((first + i) % pages.size()));
            long start = System.nanoTime();
            int status = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                    .statusCode();
            taken[i] = (System.nanoTime() - start) / 1e6;
            if (status != 200) {
                throw new IllegalStateException(page + " answered " + status);
            }
        }
        return taken;
    }

    /** The most statements that one of the pages runs, asked for the first time and again. */
    private static double statements(Path pack, List<String> pages) throws Exception {
        Path home = Files.createTempDirectory("mirrorscope-bench");
        AtomicLong statements = new AtomicLong();
        try (Application application = Application.serve(Home.of(home), "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            Pack read = PackReader.read(pack, Progress.NONE);
            application.bean(Packs.class).load(read.dataset().orElseThrow(), read.problems(), false, Progress.NONE);
            application
                    .bean(DSLContext.class)
                    .configuration()
                    .set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                        @Override
                        public void executeStart(ExecuteContext context) {
                            statements.incrementAndGet();
                        }
                    }));
            URI root = URI.create("http://127.0.0.1:" + application.port());
            one(
                    client,
                    root,
                    List.of("/"),
                    0); // reads the answers once, after which pages only look whether they changed
            long most = 0;
            for (String page : pages) {
                long before = statements.get();
                client.send(HttpRequest.newBuilder(root.resolve(page)).build(), BodyHandlers.discarding());
                most = Math.max(most, statements.get() - before);
            }
            if (most == 0) {
                throw new IllegalStateException("no statement was counted, so nothing was measured");
            }
            return most;
        }
    }
}
