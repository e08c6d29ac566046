package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.wave.Surveyed.ANA;
import static org.mirrorscope.wave.Surveyed.DEADLINE;
import static org.mirrorscope.wave.Surveyed.NOW;
import static org.mirrorscope.wave.Surveyed.OFFICE;
import static org.mirrorscope.wave.Surveyed.SECOND;
import static org.mirrorscope.wave.Surveyed.START;
import static org.mirrorscope.wave.Surveyed.code;
import static org.mirrorscope.wave.Surveyed.given;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/** A wave's life in the hands of the office. */
@StoreTest
class WaveLivesTests {

    private static final LocalizedText TITLE = LocalizedText.of("Now");

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
    private Statements statements;

    @BeforeEach
    void prepare() {
        Surveyed.prepare(countries, instruments, waves, Surveyed.spainThen());
    }

    @Test
    void goesFromDraftToOpenToClosedToPublished() {
        lives.create(NOW, SECOND.id(), TITLE, List.of(ES), START);
        Refused.with("Open it first", () -> lives.close(NOW, START));
        Refused.with("still being prepared", () -> drafting.begin(NOW, ES, ANA, START));

        Schedule open = lives.open(NOW, DEADLINE, START);
        assertThat(open.state()).isEqualTo(WaveState.OPEN);
        Refused.with("Close it first", () -> lives.publishResults(NOW, START));
        Refused.with("is open", () -> lives.open(NOW, DEADLINE, START));

        assertThat(lives.close(NOW, DEADLINE).wave().closed()).isEqualTo(LocalDate.of(2026, 2, 10));
        Refused.with("is closed", () -> lives.extend(NOW, DEADLINE.plusSeconds(60), DEADLINE));

        assertThat(lives.publishResults(NOW, DEADLINE).state()).isEqualTo(WaveState.PUBLISHED);
        assertThat(waves.published()).extracting(Wave::id).contains(NOW);
        Refused.with("results are public", () -> lives.close(NOW, DEADLINE));
    }

    @Test
    void refusesAWaveThatCannotBe() {
        Refused.with(
                "cannot name a wave", () -> lives.create(new WaveId("a/b"), SECOND.id(), TITLE, List.of(ES), START));
        Refused.with("Choose another name", () -> lives.create(Surveyed.THEN, SECOND.id(), TITLE, List.of(ES), START));
        Refused.with("at least one country", () -> lives.create(NOW, SECOND.id(), TITLE, List.of(), START));
        Refused.with(
                "not published here", () -> lives.create(NOW, new VersionId("survey", "9"), TITLE, List.of(ES), START));
        assertThat(waves.find(NOW)).isEmpty();
    }

    @Test
    void aDeadlineIsToComeAndMovesOnlyToLater() {
        lives.create(NOW, SECOND.id(), TITLE, List.of(ES), START);
        Refused.with("is past", () -> lives.open(NOW, START, START));
        lives.open(NOW, DEADLINE, START);
        Refused.with("only be moved to later", () -> lives.extend(NOW, DEADLINE, START));
        Instant later = DEADLINE.plus(Duration.ofDays(7));
        assertThat(lives.extend(NOW, later, DEADLINE.plusSeconds(1)).deadline()).isEqualTo(later);
    }

    @Test
    void takesAnswersUntilTheDeadlineAndNotAtIt() {
        Surveyed.open(lives);
        drafting.begin(NOW, ES, ANA, START);
        drafting.save(NOW, ES, "broken", 0, given(code("no")), ANA, DEADLINE.minusNanos(1000));
        Refused.with(
                "deadline of wave now is past",
                () -> drafting.save(NOW, ES, "broken", 1, given(code("yes")), ANA, DEADLINE));
        assertThat(drafting.find(NOW, ES).said("broken")).isEqualTo(given(code("no")));

        lives.extend(NOW, DEADLINE.plusSeconds(600), DEADLINE.plusSeconds(1));
        drafting.save(NOW, ES, "broken", 1, given(code("yes")), ANA, DEADLINE.plusSeconds(2));
        assertThat(drafting.find(NOW, ES).said("broken")).isEqualTo(given(code("yes")));
    }

    @Test
    void whatWasAcceptedBecomesPublicOnlyByPublishing() {
        Surveyed.open(lives);
        drafting.begin(NOW, ES, ANA, START);
        drafting.save(NOW, ES, "status", 1, given(code("building")), ANA, START);
        reviewing.signOff(NOW, ES, drafting.find(NOW, ES).mark(), ANA, START);
        long before = waves.dataVersion();
        reviewing.accept(NOW, ES, 1, OFFICE, START);
        assertThat(waves.dataVersion()).isGreaterThan(before);
        lives.close(NOW, DEADLINE);
        assertThat(statements.profile(ES, Visibility.OFFICE)).isEmpty();
        assertThat(waves.published()).extracting(Wave::id).doesNotContain(NOW);

        lives.publishResults(NOW, DEADLINE);

        assertThat(statements.profile(ES, Visibility.PUBLIC).get("status")).satisfies(fact -> {
            assertThat(fact.answer()).isEqualTo(code("building"));
            assertThat(fact.asOf()).isEqualTo(LocalDate.of(2026, 2, 10));
            assertThat(fact.confirmedBy()).isEqualTo("ES lead");
        });
    }

    @Test
    void aPackLeavesAWaveAloneThatTheOfficeHasInHand() {
        Wave offered = new Wave(
                NOW, SECOND.id(), TITLE, LocalDate.of(2026, 1, 1), null, false, new TreeSet<>(List.of(ES, FR)));
        assertThat(waves.bring(offered)).isTrue();
        drafting.begin(NOW, ES, ANA, START);
        drafting.save(NOW, ES, "status", 1, given(code("building")), ANA, START);
        reviewing.signOff(NOW, ES, drafting.find(NOW, ES).mark(), ANA, START);
        reviewing.accept(NOW, ES, 1, OFFICE, START);

        waves.bring(offered);
        waves.acceptFromPack(NOW, Map.of(), START);
        assertThat(waves.returns(NOW).revisions()).isEqualTo(Map.of(ES, 1));
        waves.acceptFromPack(NOW, Map.of(ES, Map.of("status", code("none")), FR, Map.of()), START);
        assertThat(waves.returns(NOW).cells().get("status")).isEqualTo(Map.of(ES, code("building")));

        lives.close(NOW, DEADLINE);
        assertThat(waves.bring(offered)).isFalse();
        assertThat(waves.find(NOW).orElseThrow().closed()).isNotNull();
    }

    @Test
    void nobodyAnswersWhoIsNotInvited() {
        Surveyed.open(lives);
        Refused.with("is not invited", () -> drafting.begin(NOW, Places.PT, ANA, START));
    }
}
