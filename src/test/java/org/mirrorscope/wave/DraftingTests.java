package org.mirrorscope.wave;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.wave.Surveyed.ANA;
import static org.mirrorscope.wave.Surveyed.BEA;
import static org.mirrorscope.wave.Surveyed.NOW;
import static org.mirrorscope.wave.Surveyed.SECOND;
import static org.mirrorscope.wave.Surveyed.START;
import static org.mirrorscope.wave.Surveyed.THEN;
import static org.mirrorscope.wave.Surveyed.code;
import static org.mirrorscope.wave.Surveyed.given;
import static org.mirrorscope.wave.Surveyed.number;
import static org.mirrorscope.wave.Surveyed.several;
import static org.mirrorscope.wave.Surveyed.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.AnswerValue;
import org.springframework.beans.factory.annotation.Autowired;

/** What a country does with its return. */
@StoreTest
class DraftingTests {

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

    @BeforeEach
    void prepare() {
        Surveyed.prepare(countries, instruments, waves, Surveyed.spainThen());
        Surveyed.open(lives);
    }

    @Test
    void carriesLastTimesAnswersForwardAsUnconfirmed() {
        drafting.begin(NOW, ES, ANA, START);
        DraftReturn draft = draft();

        assertThat(draft.status()).isEqualTo(ReturnStatus.IN_PROGRESS);
        assertThat(draft.entries().keySet())
                .as("nothing that broke, that is never carried, or that was not asked then")
                .containsExactlyInAnyOrder("status", "groups", "mission");
        assertThat(draft.said("status")).isEqualTo(new Said.Carried(code("works"), THEN));
        assertThat(draft.said("groups"))
                .as("the code that is not asked any more is left out")
                .isEqualTo(new Said.Carried(several("a"), THEN));
        assertThat(draft.said("mission")).isEqualTo(new Said.Carried(text("To mirror."), THEN));
        assertThat(check(draft).unconfirmed())
                .extracting(Variable::name)
                .containsExactly("status", "groups", "mission");
    }

    @Test
    void doesNotCarryACodeForwardThatCouldBeOneOfSeveralNow() {
        waves.acceptFromPack(THEN, Map.of(ES, Map.of("status", code("preparing"), "groups", several("c"))), START);
        drafting.begin(NOW, ES, ANA, START);
        assertThat(draft().entries()).isEmpty();
    }

    @Test
    void beginsEmptyWhoNeverReturnedAndBeginsOnlyOnce() {
        drafting.begin(NOW, FR, ANA, START);
        assertThat(drafting.find(NOW, FR).entries()).isEmpty();
        drafting.begin(NOW, ES, ANA, START);
        confirm("status");
        drafting.begin(NOW, ES, BEA, START);
        assertThat(draft().said("status")).isEqualTo(given(code("works")));
        assertThat(draft().steps()).extracting(Step::verb).containsExactly(ReturnVerb.BEGIN);
    }

    @Test
    void lastTimesAnswerIsStillTrueChangedOrNoLongerKnown() {
        drafting.begin(NOW, ES, ANA, START);
        confirm("status");
        save("groups", 1, given(several("a", "b")));
        save("mission", 1, new Said.Unknown());

        assertThat(draft().said("status")).isEqualTo(given(code("works")));
        assertThat(requireNonNull(draft().entries().get("status")).writer()).isEqualTo(ANA);
        assertThat(check(draft()).unconfirmed()).isEmpty();
        confirm("groups");
        assertThat(draft().said("groups"))
                .as("who confirms late changes nothing")
                .isEqualTo(given(several("a", "b")));
    }

    @Test
    void keepsEverythingThatWasEverSaved() {
        drafting.begin(NOW, ES, ANA, START);
        save("mission", 1, given(text("First")));
        save("mission", 2, given(text("Second")));
        save("mission", 3, new Said.Blank());
        assertThat(drafting.history(NOW, ES, "mission"))
                .extracting(Entry::said)
                .containsExactly(
                        new Said.Carried(text("To mirror."), THEN),
                        given(text("First")),
                        given(text("Second")),
                        new Said.Blank());
    }

    @Test
    void savingWhatStandsThereChangesNothing() {
        drafting.begin(NOW, ES, ANA, START);
        assertThat(save("mission", 1, given(text("First")))).isInstanceOf(Saved.Kept.class);
        assertThat(save("mission", 2, given(text("First")))).isInstanceOf(Saved.Same.class);
        assertThat(save("mission", 1, given(text("First"))))
                .as("somebody else wrote the same")
                .isInstanceOf(Saved.Same.class);
        assertThat(save("wish", 0, new Said.Blank())).isInstanceOf(Saved.Same.class);
        assertThat(draft().entries()).doesNotContainKey("wish");
        assertThat(draft().number("mission")).isEqualTo(2);
    }

    @Test
    void twoPeopleOnOneQuestionGetBothTextsAsAChoice() {
        drafting.begin(NOW, ES, ANA, START);
        save("mission", 1, given(text("Ana's")));
        Saved second = drafting.save(NOW, ES, "mission", 1, given(text("Bea's")), BEA, START);

        assertThat(second).isInstanceOf(Saved.Beside.class);
        DraftReturn draft = draft();
        assertThat(draft.said("mission")).isEqualTo(given(text("Ana's")));
        assertThat(draft.rivals()).singleElement().satisfies(rival -> {
            assertThat(rival.said()).isEqualTo(given(text("Bea's")));
            assertThat(rival.writer()).isEqualTo(BEA);
        });
        assertThat(check(draft).flaws("mission")).extracting(Flaw::key).containsExactly("wave/flaw.rival");
        assertThat(standing(draft).state()).isEqualTo(SectionState.WITH_PROBLEMS);

        Rival rival = draft.rivals().getFirst();
        drafting.choose(NOW, ES, "mission", 2, given(text("Both")), Set.of(rival.id()), ANA, START);
        assertThat(draft().said("mission")).isEqualTo(given(text("Both")));
        assertThat(draft().rivals()).isEmpty();
    }

    @Test
    void whoLeavesAFieldAsItWasNeverGetsInTheWayOfWhoChangedIt() {
        drafting.begin(NOW, ES, ANA, START);
        save("mission", 1, given(text("One")));
        save("mission", 2, given(text("Two")));
        Saved untouched = drafting.save(NOW, ES, "mission", 2, given(text("One")), BEA, START);
        assertThat(untouched).isInstanceOf(Saved.Same.class);
        assertThat(draft().said("mission")).isEqualTo(given(text("Two")));
        assertThat(draft().rivals()).isEmpty();
    }

    @Test
    void aRivalThatComesWhileSomebodyChoosesGoesOnToWait() {
        drafting.begin(NOW, ES, ANA, START);
        save("mission", 1, given(text("Ana's")));
        drafting.save(NOW, ES, "mission", 1, given(text("Bea's")), BEA, START);
        Rival seen = draft().rivals().getFirst();
        drafting.save(NOW, ES, "mission", 1, given(text("Third")), Surveyed.OFFICE, START);
        drafting.choose(NOW, ES, "mission", 2, given(text("Ana's")), Set.of(seen.id()), ANA, START);
        assertThat(draft().rivals()).extracting(Rival::said).containsExactly(given(text("Third")));
    }

    @Test
    void whoTypesOnInAnOldTabHasOneRivalAndNotOneForEachLetter() {
        drafting.begin(NOW, ES, ANA, START);
        save("mission", 1, given(text("Ana's")));
        drafting.save(NOW, ES, "mission", 1, given(text("Be")), BEA, START);
        drafting.save(NOW, ES, "mission", 1, given(text("Bea's")), BEA, START);
        assertThat(draft().rivals()).extracting(Rival::said).containsExactly(given(text("Bea's")));
        assertThat(drafting.rivalsEver(NOW, ES, "mission")).hasSize(2);
    }

    @Test
    void keepsWhatIsWithheldWithItsReason() {
        drafting.begin(NOW, ES, ANA, START);
        Said withheld = new Said.Withheld(text("Secret"), "Not decided");
        save("mission", 1, withheld);
        assertThat(draft().said("mission")).isEqualTo(withheld);
        Refused.with("give a reason", () -> save("mission", 2, new Said.Withheld(null, " ")));
        save("broken", 0, new Said.NotApplicable());
        assertThat(draft().said("broken")).isEqualTo(new Said.NotApplicable());
    }

    @Test
    void refusesWhatCannotStandInACell() {
        drafting.begin(NOW, ES, ANA, START);
        Refused.with("as it stands now", () -> save("status", 1, given(code("preparing"))));
        Refused.with("as it stands now", () -> save("members", 0, given(text("12"))));
        Refused.with("does not ask", () -> save("unheard", 0, given(text("12"))));
        Refused.with("does not ask", () -> save("share", 0, given(code("low"))));
        Refused.with("is not known here", () -> save("mission", 7, given(text("x"))));
        Refused.with("at most 20,000", () -> save("mission", 1, given(text("x".repeat(10_000_000)))));
        Refused.with("NUL", () -> save("mission", 1, given(text("a\0b"))));
        Refused.with("Begin it first", () -> drafting.save(NOW, FR, "mission", 0, given(text("x")), ANA, START));
        assertThat(draft().number("mission")).isEqualTo(1);
    }

    @Test
    void anAnswerWhoseConditionBecameFalseIsKeptAndShown() {
        drafting.begin(NOW, ES, ANA, START);
        save("year", 0, given(new AnswerValue.Year(2019)));
        assertThat(check(draft()).passed())
                .as("'works' is not confirmed, but held to be true")
                .isEmpty();
        save("status", 1, given(code("none")));

        DraftCheck check = check(draft());
        assertThat(check.passed()).containsExactly("year");
        assertThat(check.keptAside()).extracting(Variable::name).containsExactly("year");
        save("status", 2, given(code("works")));
        assertThat(draft().said("year")).isEqualTo(given(new AnswerValue.Year(2019)));
        assertThat(check(draft()).keptAside()).isEmpty();
    }

    @Test
    void saysWhatMustBePutRight() {
        drafting.begin(NOW, ES, ANA, START);
        save("members", 0, given(number(10)));
        save("women", 0, given(number(11)));
        save("site", 0, given(text("nowhere")));
        assertThat(check(draft()).flaws())
                .extracting(Flaw::variable, Flaw::key)
                .containsExactly(
                        tuple("status", "wave/flaw.required"),
                        tuple("women", "instrument-answers/aboveOf"),
                        tuple("site", "instrument-answers/url"));
        confirm("status");
        save("members", 1, given(number(600)));
        save("site", 1, given(text("https://example.org/a")));
        assertThat(check(draft()).flaws()).extracting(Flaw::key).containsExactly("instrument-answers/above");
        save("members", 2, new Said.Unknown());
        assertThat(check(draft()).flaws())
                .as("a constraint on an absent answer is met")
                .isEmpty();
    }

    @Test
    void aSectionIsUntouchedThenBegunThenComplete() {
        drafting.begin(NOW, ES, ANA, START);
        assertThat(standing(draft()).state())
                .as("what was carried forward is nobody's work")
                .isEqualTo(SectionState.UNTOUCHED);
        assertThat(standing(draft()).unconfirmed()).isEqualTo(3);
        drafting.confirm(NOW, ES, List.of("status", "groups", "mission"), ANA, START);
        assertThat(standing(draft())).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(SectionState.BEGUN);
            assertThat(standing.settled()).isEqualTo(3);
            assertThat(standing.asked()).isEqualTo(11);
        });
        for (String rest :
                List.of("broken", "wish", "year", "members", "women", "share.x", "share.y", "site", "practice")) {
            save(rest, 0, new Said.Unknown());
        }
        assertThat(standing(draft()).state()).isEqualTo(SectionState.COMPLETE);
    }

    @Test
    void aCountryDeclinesWithAReasonAndMayThinkBetter() {
        Refused.with("give a reason", () -> drafting.decline(NOW, ES, "", ANA, START));
        drafting.decline(NOW, ES, "No group any more", ANA, START);
        assertThat(draft().status()).isEqualTo(ReturnStatus.DECLINED);
        assertThat(draft().reason()).isEqualTo("No group any more");
        Refused.with("declined this wave", () -> save("wish", 0, given(text("x"))));
        drafting.resume(NOW, ES, ANA, START);
        assertThat(draft().status()).isEqualTo(ReturnStatus.IN_PROGRESS);
        assertThat(draft().entries())
                .as("last time's answers are there all the same")
                .isNotEmpty();
        assertThat(draft().steps()).extracting(Step::verb).containsExactly(ReturnVerb.DECLINE, ReturnVerb.RESUME);
    }

    @Test
    void remarksStandBesideAQuestion() {
        drafting.begin(NOW, ES, ANA, START);
        drafting.remark(NOW, ES, "share", "Counted in May", BEA, START);
        assertThat(draft().remarks()).containsExactly(new Remark("share", "Counted in May", BEA, START));
        Refused.with("comment is empty", () -> drafting.remark(NOW, ES, "share", " ", BEA, START));
    }

    private Saved save(String variable, int follows, Said said) {
        return drafting.save(NOW, ES, variable, follows, said, ANA, START);
    }

    private void confirm(String variable) {
        drafting.confirm(NOW, ES, List.of(variable), ANA, START);
    }

    private DraftReturn draft() {
        return drafting.find(NOW, ES);
    }

    private static DraftCheck check(DraftReturn draft) {
        return DraftCheck.of(SECOND, draft);
    }

    private static SectionStanding standing(DraftReturn draft) {
        return check(draft).sections().getFirst();
    }
}
