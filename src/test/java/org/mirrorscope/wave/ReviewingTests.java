package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.wave.Surveyed.ANA;
import static org.mirrorscope.wave.Surveyed.BEA;
import static org.mirrorscope.wave.Surveyed.DEADLINE;
import static org.mirrorscope.wave.Surveyed.NOW;
import static org.mirrorscope.wave.Surveyed.OFFICE;
import static org.mirrorscope.wave.Surveyed.START;
import static org.mirrorscope.wave.Surveyed.THEN;
import static org.mirrorscope.wave.Surveyed.code;
import static org.mirrorscope.wave.Surveyed.given;
import static org.mirrorscope.wave.Surveyed.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.springframework.beans.factory.annotation.Autowired;

/** From a draft to what counts. */
@StoreTest
class ReviewingTests {

    private static final Instant AFTER = DEADLINE.plusSeconds(3600);
    private static final Instant LATER = AFTER.plusSeconds(3600);

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

    @Autowired
    private Statements statements;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void prepare() {
        Surveyed.prepare(countries, instruments, waves, Surveyed.spainThen());
        Surveyed.open(lives);
        drafting.begin(NOW, ES, ANA, START);
    }

    @Test
    void signOffMakesARevisionThatLeavesTheUnconfirmedMissing() {
        save("year", 0, given(new AnswerValue.Year(2019)));
        save("status", 1, given(code("building")));
        save("broken", 0, new Said.Unknown());
        save("wish", 0, new Said.Withheld(text("Money"), "Not agreed yet"));

        SignedReturn signed = signOff();

        assertThat(signed.number()).isEqualTo(1);
        assertThat(signed.signer()).isEqualTo(ANA);
        assertThat(signed.reason()).isNull();
        SignedReturn kept = revisions.last(NOW, ES).orElseThrow();
        assertThat(kept.cells())
                .isEqualTo(Map.of(
                        "status", new SignedReturn.Cell(code("building"), code("building"), null),
                        "groups", new SignedReturn.Cell(Missing.UNCONFIRMED, Surveyed.several("a"), null),
                        "mission", new SignedReturn.Cell(Missing.UNCONFIRMED, text("To mirror."), null),
                        "broken", new SignedReturn.Cell(Missing.DONT_KNOW, null, null),
                        "wish", new SignedReturn.Cell(Missing.WITHHELD, text("Money"), "Not agreed yet"),
                        "year", new SignedReturn.Cell(Missing.NOT_APPLICABLE, new AnswerValue.Year(2019), null)));
        assertThat(waves.returns(NOW).revisions())
                .as("nothing counts before it is accepted")
                .isEmpty();
        Refused.with("waits for the office", () -> save("status", 2, given(code("works"))));
    }

    @Test
    void refusesToSignOffWhatMustBePutRightOrWasNotChecked() {
        Refused.with("One answer has to be put right", this::signOff);
        save("status", 1, given(code("building")));
        long seen = drafting.find(NOW, ES).mark();
        save("wish", 0, given(text("x")));
        Refused.with("since you checked", () -> reviewing.signOff(NOW, ES, seen, ANA, START));
        drafting.save(NOW, ES, "wish", 0, given(text("y")), BEA, START);
        Refused.with("One answer has to be put right", this::signOff);
        Refused.with("deadline of wave now is past", () -> reviewing.signOff(NOW, ES, 0, ANA, DEADLINE));
        assertThat(revisions.last(NOW, ES)).isEmpty();
    }

    @Test
    void theLatestAcceptedRevisionCounts() {
        signedOffAs("building");
        Refused.with("not the latest one", () -> reviewing.accept(NOW, ES, 2, OFFICE, START));
        ReturnAccepted accepted = reviewing.accept(NOW, ES, 1, OFFICE, START);
        assertThat(accepted.changes()).containsEntry("status", code("building"));
        assertThat(waves.returns(NOW).cells().get("status")).isEqualTo(Map.of(ES, code("building")));
        Refused.with("was accepted", () -> save("status", 2, given(code("works"))));
    }

    @Test
    void theOfficeSendsBackAndTheCountryAnswersAgain() {
        signedOffAs("building");
        Refused.with("give a reason", () -> reviewing.sendBack(NOW, ES, 1, " ", null, OFFICE, START));
        reviewing.sendBack(NOW, ES, 1, "Really building?", null, OFFICE, START);
        assertThat(drafting.find(NOW, ES).reason()).isEqualTo("Really building?");
        save("status", 2, given(code("works")));
        assertThat(signOff().number()).isEqualTo(2);
        assertThat(revisions.numbered(NOW, ES, 1).orElseThrow().answers()).containsEntry("status", code("building"));
        reviewing.accept(NOW, ES, 2, OFFICE, START);
        assertThat(waves.returns(NOW).revisions()).isEqualTo(Map.of(ES, 2));
        assertThat(drafting.find(NOW, ES).steps())
                .extracting(Step::verb)
                .containsExactly(
                        ReturnVerb.BEGIN,
                        ReturnVerb.SIGN_OFF,
                        ReturnVerb.SEND_BACK,
                        ReturnVerb.SIGN_OFF,
                        ReturnVerb.ACCEPT);
    }

    @Test
    void sentBackAfterTheDeadlineTakesATimeOfItsOwn() {
        signedOffAs("building");
        Refused.with("Say until when", () -> reviewing.sendBack(NOW, ES, 1, "?", null, OFFICE, AFTER));
        reviewing.sendBack(NOW, ES, 1, "?", LATER, OFFICE, AFTER);
        drafting.save(NOW, ES, "status", 2, given(code("works")), ANA, AFTER);
        Refused.with("is past", () -> drafting.save(NOW, ES, "status", 3, given(code("none")), ANA, LATER));
    }

    @Test
    void aCorrectionAfterAcceptanceIsANewRevisionWithAReason() {
        signedOffAs("building");
        reviewing.accept(NOW, ES, 1, OFFICE, START);
        lives.close(NOW, DEADLINE);
        lives.publishResults(NOW, AFTER);
        Refused.with("was accepted", () -> save("status", 2, given(code("works"))));

        reviewing.reopen(NOW, ES, "A number was mistyped", LATER, OFFICE, AFTER);
        drafting.save(NOW, ES, "status", 2, given(code("works")), ANA, AFTER);
        SignedReturn signed = reviewing.signOff(NOW, ES, drafting.find(NOW, ES).mark(), ANA, AFTER);
        assertThat(signed.reason()).isEqualTo("A number was mistyped");
        assertThat(waves.returns(NOW).cells().get("status"))
                .as("the old one counts until the new one is accepted")
                .isEqualTo(Map.of(ES, code("building")));

        reviewing.accept(NOW, ES, 2, OFFICE, AFTER);
        assertThat(waves.returns(NOW).cells().get("status")).isEqualTo(Map.of(ES, code("works")));
        assertThat(statements.history(ES, "status", Visibility.PUBLIC))
                .extracting(fact -> fact.answer())
                .containsExactly(code("works"), code("building"));
    }

    @Test
    void reopensOneCountryAndNoOther() {
        lives.close(NOW, DEADLINE);
        Refused.with("is closed", () -> drafting.save(NOW, ES, "wish", 0, given(text("x")), ANA, AFTER));
        Refused.with("give a reason", () -> reviewing.reopen(NOW, FR, "", LATER, OFFICE, AFTER));
        reviewing.reopen(NOW, FR, "Was ill", LATER, OFFICE, AFTER);
        drafting.save(NOW, FR, "wish", 0, given(text("x")), BEA, AFTER);
        Refused.with("is closed", () -> drafting.save(NOW, ES, "wish", 0, given(text("x")), ANA, AFTER));
        Refused.with("is closed", () -> drafting.save(NOW, FR, "wish", 1, given(text("y")), BEA, LATER));
    }

    @Test
    void correctsWhatAPackHadBrought() {
        reviewing.reopen(THEN, ES, "Mistyped", LATER, OFFICE, AFTER);
        assertThat(drafting.find(THEN, ES).said("mission")).isEqualTo(given(text("To mirror.")));
        drafting.save(THEN, ES, "status", 1, given(code("none")), ANA, AFTER);
        SignedReturn signed =
                reviewing.signOff(THEN, ES, drafting.find(THEN, ES).mark(), ANA, AFTER);
        reviewing.accept(THEN, ES, signed.number(), OFFICE, AFTER);
        assertThat(signed.number()).isEqualTo(2);
        assertThat(waves.returns(THEN).cells().get("status")).isEqualTo(Map.of(ES, code("none")));
        assertThat(waves.returns(THEN).cells().get("broken")).isEqualTo(Map.of(ES, code("yes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision", "acceptance", "answer", "step", "entry", "remark"})
    void theDatabaseRefusesToChangeWhatWasSaid(String table) {
        for (String right : List.of("update", "delete", "truncate")) {
            assertThat(sql.fetchValue("select has_table_privilege('wave." + table + "', '" + right + "')"))
                    .isEqualTo(false);
        }
    }

    @Test
    void evenTheOwnerOfTheTablesCannotChangeASignedRevision() {
        signedOffAs("building");
        sql.execute("reset role");
        assertThatThrownBy(() -> sql.execute("update wave.revision set number = 7"))
                .hasStackTraceContaining("never changed or taken away");
    }

    private void signedOffAs(String status) {
        save("status", 1, given(code(status)));
        signOff();
    }

    private SignedReturn signOff() {
        return reviewing.signOff(NOW, ES, drafting.find(NOW, ES).mark(), ANA, START);
    }

    private void save(String variable, int follows, Said said) {
        drafting.save(NOW, ES, variable, follows, said, ANA, START);
    }
}
