package org.mirrorscope.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.shared.CountryCode;

/** Pages and factsheets of forty countries that answered 150 questions in four waves, in a program that serves them. */
final class Countries implements AutoCloseable {

    private static final int COUNTRIES = 40;
    private static final int AT_ONCE = 2;

    private final Application application;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<CountryCode> countries;

    private Countries(Application application) {
        this.application = application;
        this.countries = List.copyOf(application
                .bean(PublishedFindings.class)
                .current()
                .dataset()
                .countries()
                .keySet());
    }

    /** Starts it in an empty folder. */
    static Countries start(Path folder) throws IOException {
        Path pack = folder.resolve("pack");
        new BigPack(4, 150, COUNTRIES).write(pack);
        Application application = Application.serve(Home.of(folder.resolve("home")), "127.0.0.1", 0);
        Pack read = PackReader.read(pack, Progress.NONE);
        application.bean(Packs.class).load(read.dataset().orElseThrow(), read.problems(), false, Progress.NONE);
        return new Countries(application);
    }

    /** Makes every factsheet, two at once; the bytes of each. */
    int[] factsheets() throws Exception {
        try (ExecutorService makers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (CountryCode country : countries) {
                work.add(() -> ask("/countries/" + country + "/factsheet.pdf"));
            }
            int[] bytes = new int[countries.size()];
            List<Future<Integer>> made = makers.invokeAll(work);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = made.get(i).get();
            }
            return bytes;
        }
    }

    /** The median of the milliseconds that each country's page takes, of which none is kept from an earlier time. */
    double pageMedian(int run) throws Exception {
        double[] taken = new double[countries.size()];
        for (int i = 0; i < taken.length; i++) {
            long start = System.nanoTime();
            ask("/countries/" + countries.get(i) + "?run=" + run);
            taken[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        return taken[taken.length / 2];
    }

    private int ask(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + application.port() + path);
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    @Override
    public void close() {
        client.close();
        application.close();
    }
}
