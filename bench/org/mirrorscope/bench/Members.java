package org.mirrorscope.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.members.Ballots;
import org.mirrorscope.wave.members.Counting;
import org.mirrorscope.wave.members.Link;
import org.mirrorscope.wave.members.SurveyId;
import org.mirrorscope.wave.members.Surveys;

/** A members' survey of 25 questions that many people answer at once, and its results. */
final class Members {

    private static final SurveyId SURVEY = new SurveyId("people");
    private static final int QUESTIONS = 25;
    private static final int CLIENTS = 16;
    private static final int RUNS = 3;
    private static final double RUN_S = 5;

    private final Collecting collecting;
    private final List<Link> links;

    private Members(Collecting collecting, List<Link> links) {
        this.collecting = collecting;
        this.links = links;
    }

    /** The questionnaire, for the folder of a pack's instruments. */
    static void write(Path instruments) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                instrument: members
                version: "1"
                respondent: person
                title: {en: Members}
                sections:
                  - id: all
                    title: {en: All}
                    questions:
                """);
        for (int question = 0; question < QUESTIONS; question++) {
            yaml.append("      - {variable: m%1$d, label: {en: Question %1$d}, kind: ordered, codes: ["
                    .formatted(question));
            yaml.append("{code: l0, label: {en: A}}, {code: l1, label: {en: B}}, {code: l2, label: {en: C}}]}\n");
        }
        Files.writeString(instruments.resolve("members-1.yaml"), yaml);
    }

    /** Opens the survey in every country. */
    static Members open(Collecting collecting) {
        Surveys surveys = collecting.bean(Surveys.class);
        surveys.open(
                collecting.office(),
                SURVEY,
                new VersionId("members", "1"),
                LocalizedText.of("Measured survey"),
                collecting.leads().stream().map(Collecting.Lead::country).toList(),
                Instant.now().plus(Duration.ofDays(1)));
        return new Members(
                collecting,
                List.copyOf(surveys.links(collecting.office(), SURVEY).values()));
    }

    /** Complete submissions a second, in each run. */
    double[] perSecond() throws Exception {
        submissions(); // warm
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rates[run] = submissions() / RUN_S;
        }
        return rates;
    }

    private int submissions() throws Exception {
        long before = stored();
        int acknowledged = 0;
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService people = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                work.add(() -> answer(client));
            }
            for (Future<Integer> done : people.invokeAll(work)) {
                acknowledged += done.get();
            }
        }
        if (stored() - before != acknowledged) {
            throw new IllegalStateException("not every submission is stored");
        }
        return acknowledged;
    }

    private int answer(HttpClient client) throws IOException, InterruptedException {
        long end = System.nanoTime() + (long) (RUN_S * 1e9);
        int sent = 0;
        while (System.nanoTime() < end) {
            Link link = links.get(RandomGenerator.getDefault().nextInt(links.size()));
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(collecting.root() + "/members/" + link.text()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Sec-Fetch-Site", "same-origin")
                                    .POST(BodyPublishers.ofString(form()))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 303) {
                throw new IllegalStateException("a submission was answered by " + status);
            }
            sent++;
        }
        return sent;
    }

    private String form() {
        StringBuilder form = new StringBuilder(
                "mark=" + collecting.bean(Ballots.class).page().text());
        for (int question = 0; question < QUESTIONS; question++) {
            form.append("&v.m%d=l%d"
                    .formatted(question, RandomGenerator.getDefault().nextInt(3)));
        }
        return form.toString();
    }

    private long stored() {
        return collecting
                .database()
                .fetchSingle("select (select count(*) from wave.urn) + (select count(*) from wave.submission)")
                .get(0, Long.class);
    }

    /** Has so many submissions stored and counted. */
    void fill(int submissions) {
        collecting.database().execute("""
                insert into wave.urn (survey, country, day, cells)
                select c.survey, c.country, current_date,
                    array(select 'm' || q || '=l' || (hashint4(i * 31 + q) & 2147483647) %% 3 from generate_series(0, %d) q)
                from generate_series(1, %d) i
                join (select survey, country, row_number() over (order by country) - 1 as n from wave.survey_country) c
                    on c.n = i %% %d
                """.formatted(QUESTIONS - 1, Math.max(0, submissions - stored()), links.size()));
        collecting.bean(Counting.class).count(SURVEY);
    }

    /** Milliseconds that the office's page of results takes, the first look included. */
    double[] results() {
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> {
                    long start = System.nanoTime();
                    collecting.look("/office/members/" + SURVEY + "/results");
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
    }
}
