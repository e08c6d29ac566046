package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.wave.Surveyed.NOW;
import static org.mirrorscope.wave.Surveyed.OFFICE;
import static org.mirrorscope.wave.Surveyed.START;
import static org.mirrorscope.wave.Surveyed.code;
import static org.mirrorscope.wave.Surveyed.given;
import static org.mirrorscope.wave.Surveyed.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.registry.Countries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people at one return, at the same moment, each in a transaction of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "spring.main.lazy-initialization=true")
@TestDatabase
class DraftConcurrencyTests {

    private static final int PEOPLE = 8;
    private static final int ROUNDS = 20;
    private static boolean prepared;

    @Autowired
    private Countries countries;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Waves waves;

    @Autowired
    private WaveLives lives;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private TransactionTemplate transaction;

    /** What is done here is not undone: the first test begins the return for all. */
    @BeforeEach
    void prepare() {
        if (!prepared) {
            Surveyed.prepare(countries, instruments, waves, Surveyed.spainThen());
            Surveyed.open(lives);
            drafting.begin(NOW, ES, Surveyed.ANA, START);
            prepared = true;
        }
    }

    @Test
    void nothingIsWrittenOverWhenManySaveInOneCell() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            DraftReturn before = drafting.find(NOW, ES);
            int follows = before.number("mission");
            int label = round;
            List<Saved> saved = atOnce(person -> drafting.save(
                    NOW, ES, "mission", follows, given(text(label + " of " + person)), writer(person), START));

            DraftReturn after = drafting.find(NOW, ES);
            assertThat(saved.stream().filter(Saved.Kept.class::isInstance)).hasSize(1);
            assertThat(after.number("mission")).isEqualTo(follows + 1);
            Set<Said> there = Stream.concat(
                            Stream.of(after.said("mission")),
                            after.rivals().stream().map(Rival::said))
                    .collect(Collectors.toSet());
            for (int person = 0; person < PEOPLE; person++) {
                assertThat(there).contains(given(text(label + " of " + person)));
            }
            Set<UUID> seen = after.rivals().stream().map(Rival::id).collect(Collectors.toSet());
            drafting.choose(NOW, ES, "mission", follows + 1, given(text("chosen " + label)), seen, writer(0), START);
            assertThat(drafting.find(NOW, ES).rivals()).isEmpty();
        }
    }

    @Test
    void manyBeginTogetherAndAnswersAreCarriedForwardOnce() throws Exception {
        atOnce(person -> {
            drafting.begin(NOW, ES, writer(person), START);
            return true;
        });
        assertThat(drafting.find(NOW, ES).steps().stream().filter(step -> step.verb() == ReturnVerb.BEGIN))
                .hasSize(1);
    }

    @Test
    void whatIsAcknowledgedWhileAnotherSignsOffIsInTheRevisionOrTheSignOffIsRefused() throws Exception {
        drafting.save(
                NOW, ES, "status", drafting.find(NOW, ES).number("status"), given(code("building")), writer(0), START);
        for (int round = 0; round < ROUNDS; round++) {
            DraftReturn before = drafting.find(NOW, ES);
            int follows = before.number("wish");
            int label = round;
            List<Optional<Object>> done = atOnce(person -> attempt(() -> person == 0
                    ? reviewing.signOff(NOW, ES, before.mark(), writer(0), START)
                    : drafting.save(
                            NOW, ES, "wish", follows, given(text("w" + label + person)), writer(person), START)));

            DraftReturn after = drafting.find(NOW, ES);
            if (done.getFirst().isPresent()) {
                assertThat(after.mark())
                        .as("nothing was saved beside the sign-off")
                        .isEqualTo(before.mark());
                assertThat(done.subList(1, PEOPLE)).allMatch(Optional::isEmpty);
                SignedReturn signed = (SignedReturn) done.getFirst().get();
                reviewing.sendBack(NOW, ES, signed.number(), "again", null, OFFICE, START);
            } else {
                assertThat(done.subList(1, PEOPLE)).as("each was acknowledged").allMatch(Optional::isPresent);
                Set<UUID> seen = after.rivals().stream().map(Rival::id).collect(Collectors.toSet());
                drafting.choose(
                        NOW, ES, "wish", after.number("wish"), given(text("c" + label)), seen, writer(0), START);
            }
        }
    }

    @Test
    void nothingIsMissedOfAReturnThatIsRememberedWhateverTheTimeOfItsEntries() {
        for (Instant at : List.of(START.plusSeconds(60), START.minusSeconds(60), START.plusSeconds(60))) {
            DraftReturn before = drafting.find(NOW, ES);
            Said said = given(text("at " + at + " after " + before.number("wish")));
            drafting.save(NOW, ES, "wish", before.number("wish"), said, writer(0), at);
            assertThat(drafting.find(NOW, ES).said("wish")).isEqualTo(said);
        }
    }

    @Test
    void whatIsUndoneIsNotRemembered() {
        int follows = drafting.find(NOW, ES).number("wish");
        Instant later = START.plusSeconds(120);
        transaction.executeWithoutResult(status -> {
            drafting.save(NOW, ES, "wish", follows, given(text("undone")), writer(0), later);
            assertThat(drafting.find(NOW, ES).said("wish")).isEqualTo(given(text("undone")));
            status.setRollbackOnly();
        });
        drafting.save(NOW, ES, "wish", follows, given(text("done")), writer(0), later);
        assertThat(drafting.find(NOW, ES).said("wish")).isEqualTo(given(text("done")));
    }

    @Test
    void manyWhoSaveTheSameCellsInOppositeOrderDoNotWaitForEachOther() throws Exception {
        List<String> cells = List.of("mission", "wish");
        for (int round = 0; round < ROUNDS; round++) {
            int label = round;
            List<Boolean> saved = atOnce(person -> transaction.execute(status -> {
                drafting.hold(NOW, ES);
                Schedule schedule = drafting.invited(NOW, ES, WaveStore.Hold.NOT);
                DraftReturn draft = drafting.find(NOW, ES);
                Instrument asked = drafting.instrument(schedule.wave());
                OpenReturn held =
                        new OpenReturn(schedule, asked, draft, DraftCheck.of(asked, draft), null, List.of(), true);
                List<Saying> sayings = cells.stream()
                        .map(cell -> new Saying(cell, draft.number(cell), given(text(label + " of " + person))))
                        .toList();
                return drafting.save(held, person % 2 == 0 ? sayings : sayings.reversed(), writer(person), START)
                        .refused()
                        .isEmpty();
            }));
            assertThat(saved).hasSize(PEOPLE).containsOnly(true);
            DraftReturn after = drafting.find(NOW, ES);
            Set<UUID> seen = after.rivals().stream().map(Rival::id).collect(Collectors.toSet());
            for (String cell : cells) {
                drafting.choose(
                        NOW, ES, cell, after.number(cell), given(text("chosen " + label)), seen, writer(0), START);
            }
        }
    }

    private static Optional<Object> attempt(Callable<Object> act) throws Exception {
        try {
            return Optional.of(act.call());
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static Writer writer(int person) {
        return new Writer("p" + person, "Person " + person, "ES contributor");
    }

    private interface ByPerson<T> {
        T act(int person) throws Exception;
    }

    private static <T> List<T> atOnce(ByPerson<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                running.add(people.submit(() -> {
                    start.await();
                    return act.act(person);
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : running) {
                done.add(each.get());
            }
            return done;
        }
    }
}
