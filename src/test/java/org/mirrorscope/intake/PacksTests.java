package org.mirrorscope.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.intake.DraftPack.CLOSED;
import static org.mirrorscope.intake.DraftPack.NO;
import static org.mirrorscope.intake.DraftPack.VERSION;
import static org.mirrorscope.intake.DraftPack.YES;
import static org.mirrorscope.intake.DraftPack.pack;
import static org.mirrorscope.intake.DraftPack.status;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.Waves;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class PacksTests {

    @Autowired
    private Packs packs;

    @Autowired
    private AnswerSource stored;

    @Autowired
    private Statements statements;

    @Autowired
    private Waves waves;

    @Test
    void givesTheAnalysisBackWhatThePackSaid() {
        Dataset pack = pack("one", VERSION, CLOSED, status(YES, Missing.DONT_KNOW));

        assertThat(load(pack)).isEqualTo(new Loaded(true, 1, 1, 2, 2));
        assertThat(stored.read()).isEqualTo(pack);
    }

    @Test
    void changesNothingWhenLoadedAgain() {
        load(pack("one", VERSION, CLOSED, status(YES, NO)));
        String version = stored.version();

        assertThat(load(pack("one", VERSION, CLOSED, status(YES, NO))).nothingNew())
                .isTrue();
        assertThat(stored.version()).isEqualTo(version);
    }

    @Test
    void makesARevisionForTheCountryWhoseAnswerChanged() {
        load(pack("one", VERSION, CLOSED, status(YES, NO)));

        assertThat(load(pack("one", VERSION, CLOSED, status(YES, YES)))).isEqualTo(new Loaded(false, 0, 0, 1, 1));

        WaveAnswers wave = stored.read().waves().getFirst();
        assertThat(wave.revisions()).isEqualTo(Map.of(ES, 1, FR, 2));
        assertThat(wave.answer(FR, "status")).isEqualTo(YES);
        Statement latest = statements.history(FR, "status", Visibility.PUBLIC).getFirst();
        assertThat(latest.answer()).isEqualTo(YES);
        assertThat(latest.source()).isEqualTo(new Source.Return("w", 2));
        assertThat(statements.history(FR, "status", Visibility.PUBLIC)).hasSize(2);
        assertThat(statements.history(ES, "status", Visibility.PUBLIC)).hasSize(1);
    }

    @Test
    void putsWhatACountrySaidIntoItsRecordAndNoSilence() {
        Map<String, Map<CountryCode, Answer>> cells = new TreeMap<>(status(YES, NO));
        for (Missing missing : Missing.values()) {
            cells.put(missing.code(), Map.of(ES, missing));
        }
        load(pack("one", VERSION, CLOSED, cells));

        assertThat(statements.profile(ES, Visibility.OFFICE))
                .containsOnlyKeys("status", "dont_know", "not_applicable", "withheld");
        assertThat(statements.profile(ES, Visibility.PUBLIC)).containsOnlyKeys("status");
        Statement status = statements.history(ES, "status", Visibility.PUBLIC).getFirst();
        assertThat(status.answer()).isEqualTo(YES);
        assertThat(status.asOf()).isEqualTo(CLOSED);
        assertThat(status.source()).isEqualTo(new Source.Return("w", 1));
    }

    @Test
    void saysSoWhenACountryTakesAnAnswerBack() {
        load(pack("one", VERSION, CLOSED, status(YES, NO)));
        load(pack("one", VERSION, CLOSED, status(YES, Missing.NO_ANSWER)));

        assertThat(statements.history(FR, "status", Visibility.PUBLIC))
                .extracting(Statement::answer)
                .containsExactly(Missing.NO_ANSWER, NO);
    }

    @Test
    void keepsTheReturnsOfAnOpenWaveOutOfFindingsAndRecordsUntilItCloses() {
        assertThat(load(pack("one", VERSION, null, status(YES, NO)))).isEqualTo(new Loaded(true, 1, 1, 2, 0));
        assertThat(stored.read().waves()).isEmpty();

        assertThat(load(pack("one", VERSION, CLOSED, status(YES, NO)))).isEqualTo(new Loaded(false, 0, 1, 0, 2));
        assertThat(stored.read().waves()).hasSize(1);
        assertThat(statements.profile(ES, Visibility.PUBLIC)).containsOnlyKeys("status");
    }

    @Test
    void keepsAcceptedProblemsWithTheWave() {
        Problem problem = Problem.problem(Place.line("a.csv", 3), "intake/country.unknown", "Atlantis");
        Problem note = Problem.note(Place.line("a.csv", 4), "intake/duplicate");
        Dataset pack = pack("one", VERSION, CLOSED, status(YES, NO));

        assertThatThrownBy(() -> packs.load(pack, List.of(problem, note), false, Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(waves.all()).isEmpty();

        packs.load(pack, List.of(problem, note), true, Progress.NONE);
        assertThat(waves.report(new WaveId("w"))).containsExactly(problem);

        load(pack);
        assertThat(waves.report(new WaveId("w"))).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        List<Long> done = new ArrayList<>();
        packs.load(
                pack("one", VERSION, CLOSED, status(YES, NO)),
                List.of(),
                false,
                (stage, units, total) -> done.add(units * 10 + total));
        assertThat(done).containsExactly(1L, 11L);
    }

    private Loaded load(Dataset pack) {
        return packs.load(pack, List.of(), false, Progress.NONE);
    }
}
