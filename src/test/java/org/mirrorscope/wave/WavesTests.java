package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.registry.Places.PT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.AnswerValue.Text;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class WavesTests {

    private static final Instant NOW = Instant.parse("2022-03-01T12:00:00Z");
    private static final WaveId ID = new WaveId("2022-02");
    private static final Instrument FIRST = Drafts.version("1", Drafts.question("status", new Kind.YesNo()));
    private static final Instrument SECOND = Drafts.version("2", Drafts.question("status", new Kind.YesNo()));
    private static final Coded YES = new Coded("yes");
    private static final Coded NO = new Coded("no");

    @Autowired
    private Countries countries;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Waves waves;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void prepare() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
        instruments.publish(FIRST);
    }

    @Test
    void givesBackTheWavesEarliestFirst() {
        Wave open = wave("2024", 2024, null, ES);
        Wave closed = wave("2022", 2022, LocalDate.of(2022, 12, 31), ES, FR);
        assertThat(waves.bring(open)).isTrue();
        assertThat(waves.bring(closed)).isTrue();

        assertThat(waves.all()).containsExactly(closed, open);
        assertThat(waves.published()).containsExactly(closed);
        assertThat(waves.find(new WaveId("2024"))).contains(open);
        assertThat(waves.find(new WaveId("2023"))).isEmpty();
        assertThat(waves.bring(closed)).isFalse();
    }

    @Test
    void closesAnOpenWaveAndNeverOpensItAgain() {
        waves.bring(wave("2022-02", 2022, null, ES));
        Wave closed = wave("2022-02", 2022, LocalDate.of(2022, 12, 31), FR);
        assertThat(waves.bring(closed)).isTrue();
        assertThat(waves.find(ID)).contains(closed);

        assertRefused("was closed on 2022-12-31", () -> waves.bring(wave("2022-02", 2022, null, FR)));
    }

    @Test
    void refusesAWaveThatDoesNotFitWhatIsHere() {
        Wave stranger = wave("2022-02", 2022, null, ES, PT);
        assertRefused("[PT]", () -> waves.bring(stranger));

        Wave unpublished = new Wave(
                ID, SECOND.id(), LocalizedText.of("x"), LocalDate.EPOCH, null, false, new TreeSet<>(List.of(ES)));
        assertRefused("survey 2, but that version", () -> waves.bring(unpublished));

        waves.bring(wave("2022-02", 2022, null, ES));
        assertRefused("asked survey 1 here", () -> waves.bring(unpublished));
        assertThat(waves.all()).hasSize(1);
    }

    @Test
    void readsBackTheLatestAnswersAndLeavesBlanksOut() {
        waves.bring(wave("2022-02", 2022, null, ES, FR));

        List<ReturnAccepted> accepted = accept(Map.of(
                ES, Map.of("status", YES, "note", new Text("a\tb\\N\r\n\\.\n"), "blank", Missing.NO_ANSWER),
                FR, Map.of()));

        assertThat(accepted).extracting(ReturnAccepted::country).containsExactly(ES, FR);
        assertThat(accepted).extracting(ReturnAccepted::revision).containsExactly(1, 1);
        assertThat(waves.returns(ID).revisions()).isEqualTo(Map.of(ES, 1, FR, 1));
        assertThat(waves.returns(ID).cells())
                .isEqualTo(Map.of("status", Map.of(ES, YES), "note", Map.of(ES, new Text("a\tb\\N\r\n\\.\n"))));
    }

    @Test
    void keepsEveryReasonWhyThereIsNoValue() {
        waves.bring(wave("2022-02", 2022, null, ES));
        for (Missing missing : Missing.values()) {
            accept(Map.of(ES, Map.of("status", YES)));
            accept(Map.of(ES, Map.of("status", missing)));
            Map<String, Map<CountryCode, Answer>> expected =
                    missing == Missing.NO_ANSWER ? Map.of() : Map.of("status", Map.of(ES, missing));
            assertThat(waves.returns(ID).cells()).isEqualTo(expected);
        }
    }

    @Test
    void makesARevisionOnlyWhereAnswersDiffer() {
        waves.bring(wave("2022-02", 2022, null, ES, FR));
        accept(Map.of(ES, Map.of("status", YES, "other", NO), FR, Map.of("status", YES)));

        assertThat(accept(Map.of(ES, Map.of("status", YES, "other", NO), FR, Map.of("status", YES))))
                .isEmpty();
        assertThat(accept(Map.of(ES, Map.of("status", NO), FR, Map.of("status", YES))))
                .containsExactly(new ReturnAccepted(ID, ES, 2, Map.of("status", NO, "other", Missing.NO_ANSWER)));
        assertThat(waves.returns(ID).revisions()).isEqualTo(Map.of(ES, 2, FR, 1));
        assertThat(waves.returns(ID).cells()).isEqualTo(Map.of("status", Map.of(ES, NO, FR, YES)));
    }

    @Test
    void takesAReturnBackAndLetsItComeAgain() {
        waves.bring(wave("2022-02", 2022, null, ES, FR));
        accept(Map.of(ES, Map.of("status", YES), FR, Map.of()));

        assertThat(accept(Map.of(FR, Map.of())))
                .containsExactly(new ReturnAccepted(ID, ES, 2, Map.of("status", Missing.NO_RETURN)));
        assertThat(waves.returns(ID).revisions()).containsOnlyKeys(FR);
        assertThat(waves.returns(ID).cells()).isEmpty();
        assertThat(accept(Map.of(FR, Map.of()))).isEmpty();

        assertThat(accept(Map.of(ES, Map.of("status", YES), FR, Map.of())))
                .containsExactly(new ReturnAccepted(ID, ES, 3, Map.of("status", YES)));
    }

    @Test
    void refusesAReturnFromOutsideThePopulation() {
        waves.bring(wave("2022-02", 2022, null, ES));
        assertRefused("[FR]", () -> accept(Map.of(FR, Map.of("status", YES))));
        assertRefused("no wave 1999", () -> waves.acceptFromPack(new WaveId("1999"), Map.of(), NOW));
    }

    @Test
    void doesNotCountAReturnOfACountryThatIsInvitedNoMore() {
        waves.bring(wave("2022-02", 2022, null, ES, FR));
        accept(Map.of(ES, Map.of("status", YES), FR, Map.of("status", NO)));
        waves.bring(wave("2022-02", 2022, null, FR));

        assertThat(waves.returns(ID).revisions()).containsOnlyKeys(FR);
        assertThat(waves.returns(ID).cells()).isEqualTo(Map.of("status", Map.of(FR, NO)));
    }

    @Test
    void changesTheDataVersionWithEveryChangeAndOnlyThen() {
        long start = waves.dataVersion();
        waves.bring(wave("2022-02", 2022, null, ES));
        long brought = waves.dataVersion();
        accept(Map.of(ES, Map.of("status", YES)));
        long accepted = waves.dataVersion();
        instruments.publish(SECOND);
        long published = waves.dataVersion();
        countries.adopt(Places.initiative("one"), List.of(Places.country(PT)));
        long adopted = waves.dataVersion();

        assertThat(List.of(start, brought, accepted, published, adopted)).doesNotHaveDuplicates();

        waves.bring(wave("2022-02", 2022, null, ES));
        accept(Map.of(ES, Map.of("status", YES)));
        instruments.publish(SECOND);
        countries.adopt(Places.initiative("one"), List.of(Places.country(PT)));
        assertThat(waves.dataVersion()).isEqualTo(adopted);
    }

    @Test
    void keepsTheReportOfAcceptedProblemsWithTheWave() {
        waves.bring(wave("2022-02", 2022, null, ES));
        List<Problem> problems = List.of(
                Problem.problem(Place.line("a.csv", 3), "intake/x", "Atlantis", 12L, LocalizedText.of("Yes")),
                Problem.note(Place.of("b.csv"), "intake/y"));

        assertThat(waves.report(ID)).isEmpty();
        waves.keepReport(ID, problems, NOW);
        waves.keepReport(ID, problems, NOW.plusSeconds(1));
        assertThat(waves.report(ID)).isEqualTo(problems);
        assertThat(sql.fetchValue("select count(*) from wave.report")).isEqualTo(1L);

        waves.keepReport(ID, List.of(), NOW.plusSeconds(2));
        assertThat(waves.report(ID)).isEmpty();
    }

    @Test
    void keepsAReportOfATextThatTheDatabaseCannotKeep() {
        waves.bring(wave("2022-02", 2022, null, ES));
        List<Problem> problems = List.of(Problem.problem(Place.line("a.csv", 3), "intake/x", "At\0lantis"));

        waves.keepReport(ID, problems, NOW);
        waves.keepReport(ID, problems, NOW.plusSeconds(1));

        assertThat(waves.report(ID).getFirst().arguments()).containsExactly("At\uFFFDlantis");
        assertThat(sql.fetchValue("select count(*) from wave.report")).isEqualTo(1L);
    }

    @Test
    void letsTheProgramNeitherChangeNorDeleteWhatWasReturned() {
        for (String table : List.of("revision", "acceptance", "answer", "report")) {
            assertThat(sql.fetchValue(
                            "select has_table_privilege({0}, 'update, delete, truncate')", DSL.inline("wave." + table)))
                    .isEqualTo(false);
        }
        assertThatThrownBy(() -> sql.execute("update wave.revision set number = 2"))
                .hasStackTraceContaining("permission denied");
    }

    private List<ReturnAccepted> accept(Map<CountryCode, Map<String, Answer>> returns) {
        return waves.acceptFromPack(ID, returns, NOW);
    }

    private static void assertRefused(String sentence, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains(sentence));
    }

    private static Wave wave(String id, int year, @Nullable LocalDate closed, CountryCode... population) {
        return new Wave(
                new WaveId(id),
                FIRST.id(),
                LocalizedText.of("Wave " + id),
                LocalDate.of(year, 1, 1),
                closed,
                closed != null,
                new TreeSet<>(List.of(population)));
    }
}
