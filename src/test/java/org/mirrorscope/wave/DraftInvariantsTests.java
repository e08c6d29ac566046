package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.wave.Surveyed.ANA;
import static org.mirrorscope.wave.Surveyed.BEA;
import static org.mirrorscope.wave.Surveyed.NOW;
import static org.mirrorscope.wave.Surveyed.OFFICE;
import static org.mirrorscope.wave.Surveyed.code;
import static org.mirrorscope.wave.Surveyed.given;
import static org.mirrorscope.wave.Surveyed.number;
import static org.mirrorscope.wave.Surveyed.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays random sequences of verbs and checks after each what must always hold. */
@StoreTest
class DraftInvariantsTests {

    private static final int STEPS = 250;
    private static final List<String> CELLS = List.of("mission", "wish", "members", "women", "year", "status");

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
    private RevisionStore revisions;

    private final List<Said> acknowledged = new ArrayList<>();
    private final List<String> acknowledgedIn = new ArrayList<>();
    private final Map<Integer, SignedReturn> signed = new HashMap<>();
    private final Map<ReturnVerb, Integer> done = new HashMap<>();
    private Instant clock = Surveyed.START;

    @BeforeEach
    void prepare() {
        Surveyed.prepare(countries, instruments, waves, Surveyed.spainThen());
        Surveyed.open(lives);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingAcknowledgedIsLostClosedIsClosedAndRevisionsStay(long seed) {
        Random chance = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            clock = clock.plusSeconds(chance.nextInt(6 * 3600));
            DraftReturn before = drafting.find(NOW, ES);
            boolean mayWrite = before.isOpen(schedule(), clock);
            long revisionsBefore = signed.size();
            boolean happened = play(chance, before);
            DraftReturn after = drafting.find(NOW, ES);
            if (!mayWrite && after.mark() != before.mark()) {
                assertThat(after.steps())
                        .as("only beginning fills a return that nobody may write in")
                        .hasSizeGreaterThan(before.steps().size());
            }
            assertThat(happened || after.equals(before))
                    .as("what was refused changed nothing")
                    .isTrue();
            assertThat(signed.size() - revisionsBefore).isBetween(0L, 1L);
        }
        everythingIsThere();
        assertThat(done.keySet()).as("the play got somewhere").contains(ReturnVerb.SIGN_OFF, ReturnVerb.SAVE);
    }

    private Schedule schedule() {
        return waves.schedule(NOW).orElseThrow();
    }

    private boolean play(Random chance, DraftReturn draft) {
        int latest = signed.size();
        return switch (chance.nextInt(22)) {
            case 0 -> tried(ReturnVerb.BEGIN, () -> drafting.begin(NOW, ES, ANA, clock));
            case 1, 12 -> tried(ReturnVerb.SIGN_OFF, () -> signOff(draft));
            case 2 -> tried(ReturnVerb.ACCEPT, () -> reviewing.accept(NOW, ES, latest, OFFICE, clock));
            case 3 ->
                tried(
                        ReturnVerb.SEND_BACK,
                        () -> reviewing.sendBack(NOW, ES, latest, "why?", later(chance), OFFICE, clock));
            case 4 -> tried(ReturnVerb.REOPEN, () -> reviewing.reopen(NOW, ES, "late", later(chance), OFFICE, clock));
            case 5 ->
                chance.nextInt(8) == 0
                        && tried(ReturnVerb.DECLINE, () -> drafting.decline(NOW, ES, "no group", ANA, clock));
            case 6 -> tried(ReturnVerb.RESUME, () -> drafting.resume(NOW, ES, ANA, clock));
            case 7 -> tried(ReturnVerb.SAVE, () -> drafting.confirm(NOW, ES, CELLS, ANA, clock));
            case 8, 10, 11 -> draft.rivals().isEmpty() || tried(ReturnVerb.SAVE, () -> choose(draft));
            case 9 -> chance.nextInt(20) == 0 && tried(ReturnVerb.SAVE, () -> lives.close(NOW, clock));
            default -> tried(ReturnVerb.SAVE, () -> save(chance, draft));
        };
    }

    private Instant later(Random chance) {
        return clock.plusSeconds(1 + chance.nextInt(72 * 3600));
    }

    private void signOff(DraftReturn draft) {
        SignedReturn revision = reviewing.signOff(NOW, ES, draft.mark(), ANA, clock);
        signed.put(revision.number(), revision);
    }

    private void choose(DraftReturn draft) {
        Rival rival = draft.rivals().getFirst();
        String cell = rival.variable();
        drafting.choose(NOW, ES, cell, draft.number(cell), rival.said(), Set.of(rival.id()), ANA, clock);
        keepInMind(cell, rival.said());
    }

    /** Now and then by somebody who had not seen the latest. */
    private void save(Random chance, DraftReturn draft) {
        String cell = CELLS.get(chance.nextInt(CELLS.size()));
        int number = draft.number(cell);
        int follows = number > 1 && chance.nextInt(6) == 0 ? number - 1 : number;
        Said said = said(cell, chance);
        drafting.save(NOW, ES, cell, follows, said, chance.nextBoolean() ? ANA : BEA, clock);
        keepInMind(cell, said);
    }

    private static Said said(String cell, Random chance) {
        return switch (cell) {
            case "members" -> given(number(30 + chance.nextInt(40)));
            case "women" -> given(number(chance.nextInt(33)));
            case "year" -> chance.nextBoolean() ? new Said.Unknown() : new Said.NotApplicable();
            case "status" -> given(code(chance.nextBoolean() ? "works" : "building"));
            default -> given(text("t" + chance.nextInt(1000)));
        };
    }

    private void keepInMind(String cell, Said said) {
        acknowledgedIn.add(cell);
        acknowledged.add(said);
    }

    private boolean tried(ReturnVerb verb, Runnable act) {
        try {
            act.run();
            done.merge(verb, 1, Integer::sum);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void everythingIsThere() {
        DraftReturn draft = drafting.find(NOW, ES);
        for (int i = 0; i < acknowledged.size(); i++) {
            String cell = acknowledgedIn.get(i);
            Stream<Said> kept = Stream.concat(
                    drafting.history(NOW, ES, cell).stream().map(Entry::said),
                    drafting.rivalsEver(NOW, ES, cell).stream().map(Rival::said));
            assertThat(kept).contains(acknowledged.get(i));
        }
        draft.entries()
                .forEach((cell, entry) -> assertThat(drafting.history(NOW, ES, cell))
                        .as("numbers have no gap")
                        .hasSize(entry.number()));
        signed.forEach((number, revision) -> assertThat(revisions.numbered(NOW, ES, number))
                .hasValueSatisfying(kept -> assertThat(kept.cells()).isEqualTo(revision.cells())));
    }
}
