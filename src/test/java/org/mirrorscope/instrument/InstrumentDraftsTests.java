package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.InstrumentDrafts.Brought;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class InstrumentDraftsTests {

    private static final List<String> ENGLISH = List.of("en");

    private final Question status = Drafts.question("status", Drafts.ordered("none", "some"));
    private final Question why = Drafts.question("why", new Kind.Text());
    private final SignedIn office = Cast.office();

    @Autowired
    private InstrumentDrafts drafts;

    @Autowired
    private Instruments instruments;

    @Autowired
    private DSLContext sql;

    @Test
    void startsEmptyAndGrowsByEdits() {
        DraftId id = drafts.start(new VersionId("survey", "1"), LocalizedText.of("Survey"), office);
        assertThat(current(id).content().sections()).isEmpty();

        Draft longer = drafts.edit(id, 1, new SectionEdit.Add("all", LocalizedText.of("All")), office);
        longer = drafts.edit(id, longer.revision(), new QuestionEdit.Add("all", why), office);

        assertThat(current(id)).isEqualTo(longer);
        assertThat(longer.revision()).isEqualTo(3);
        assertThat(longer.content().questions()).containsExactly(why);
        assertThat(drafts.open()).containsExactly(longer);
    }

    @Test
    void copiesAPublishedVersionToCompareWithIt() {
        Instrument first = Drafts.version("1", status);
        instruments.publish(first);

        Draft copy = current(drafts.copy(first.id(), "2", office));

        assertThat(copy.content())
                .isEqualTo(new Instrument(
                        new VersionId("survey", "2"),
                        first.respondent(),
                        first.title(),
                        first.sections(),
                        List.of(Drafts.against("1"))));
        assertThatThrownBy(() -> drafts.copy(new VersionId("survey", "9"), "2", office))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> drafts.copy(first.id(), "", office)).isInstanceOf(Refusal.class);
    }

    @Test
    void bringsAFileInAndLetsWrongConditionsBePutRightLater() {
        Instrument wrong = Drafts.version("1", conditional("why", "answers.statsu == 'some'"), status);

        Brought brought = bring(InstrumentYaml.write(wrong));

        assertThat(brought.problems()).extracting(Problem::cause).containsExactly("instrument/expression.unknownNear");
        assertThat(current(brought.draft().orElseThrow()).content()).isEqualTo(wrong);
    }

    @Test
    void bringsNothingOfAFileThatIsNotWhole() {
        Brought brought =
                bring(InstrumentYaml.write(Drafts.version("1", status)).replace("kind: ordered", "kind: odd"));

        assertThat(brought.draft()).isEmpty();
        assertThat(brought.problems()).anyMatch(problem -> problem.cause().equals("document/yaml.notOneOf"));
        assertThat(drafts.open()).isEmpty();
    }

    @Test
    void keepsBothWhenTwoEditorsChangeDifferentParts() {
        DraftId id = bring(InstrumentYaml.write(Drafts.version("1", status, why)))
                .draft()
                .orElseThrow();
        Question longer = Drafts.question("why", new Kind.LongText());
        Question reordered = Drafts.question("status", Drafts.ordered("some", "none"));

        drafts.edit(id, 1, new QuestionEdit.Change(QuestionPath.of("why"), longer), office);
        drafts.edit(id, 1, new QuestionEdit.Change(QuestionPath.of("status"), reordered), office);

        assertThat(current(id).content().questions()).containsExactly(reordered, longer);
    }

    @Test
    void neverLetsOneEditorSilentlyUndoAnother() {
        DraftId id = bring(InstrumentYaml.write(Drafts.version("1", status, why)))
                .draft()
                .orElseThrow();
        Question mine = Drafts.question("why", new Kind.LongText());
        Question theirs = Drafts.question("why", new Kind.Url());
        drafts.edit(id, 1, new QuestionEdit.Change(QuestionPath.of("why"), theirs), office);

        assertThatThrownBy(() -> drafts.edit(id, 1, new QuestionEdit.Change(QuestionPath.of("why"), mine), office))
                .isInstanceOfSatisfying(
                        DraftChanged.class,
                        changed -> assertThat(changed.current().content().question("why"))
                                .contains(theirs));
        assertThatThrownBy(() -> drafts.edit(id, 1, new QuestionEdit.Remove(QuestionPath.of("why")), office))
                .isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> drafts.edit(id, 77, new QuestionEdit.Remove(QuestionPath.of("why")), office))
                .isInstanceOf(DraftChanged.class);

        drafts.edit(id, 2, new QuestionEdit.Change(QuestionPath.of("why"), mine), office);
        assertThat(current(id).content().question("why")).contains(mine);
    }

    @Test
    void publishesIntoTheOneTableOfVersions() {
        DraftId id =
                bring(InstrumentYaml.write(Drafts.version("1", status))).draft().orElseThrow();

        assertThat(drafts.publish(id, 1, ENGLISH, office)).isEmpty();

        assertThat(instruments.find(new VersionId("survey", "1"))).contains(Drafts.version("1", status));
        assertThat(current(id).state()).isEqualTo(Draft.State.PUBLISHED);
        assertThat(drafts.open()).isEmpty();
        assertThat(instruments.publish(Drafts.version("1", status))).isFalse();
        assertThatThrownBy(() -> drafts.edit(id, 1, new SectionEdit.Remove("all"), office))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> drafts.publish(id, 1, ENGLISH, office)).isInstanceOf(Refusal.class);
    }

    @Test
    void publishesNothingWhileSomethingIsWrongOrWasChangedMeanwhile() {
        DraftId id = drafts.start(new VersionId("survey", "1"), LocalizedText.of("Survey"), office);

        assertThat(drafts.publish(id, 1, ENGLISH, office))
                .extracting(Flaw::key)
                .containsExactly("instrument/check.noSections");
        assertThatThrownBy(() -> drafts.publish(id, 4, ENGLISH, office)).isInstanceOf(DraftChanged.class);

        assertThat(instruments.all()).isEmpty();
        assertThat(current(id).state()).isEqualTo(Draft.State.OPEN);
    }

    @Test
    void keepsADiscardedDraftButNotAmongTheOpenOnes() {
        DraftId id = drafts.start(new VersionId("survey", "1"), LocalizedText.of("Survey"), office);

        drafts.discard(id, office);

        assertThat(drafts.open()).isEmpty();
        assertThat(current(id).state()).isEqualTo(Draft.State.DISCARDED);
        assertThatThrownBy(() -> drafts.discard(id, office)).isInstanceOf(Refusal.class);
    }

    @Test
    void letsTheProgramTakeNoRevisionAway() {
        assertThat(sql.fetchValue(
                        "select has_table_privilege('instrument.draft_revision', 'update, delete, truncate')"))
                .isEqualTo(false);
        assertThat(sql.fetchValue("select has_table_privilege('instrument.draft', 'delete, truncate')"))
                .isEqualTo(false);
    }

    static Question conditional(String variable, String relevant) {
        return new Question(
                variable,
                new Kind.Text(),
                LocalizedText.of(variable),
                null,
                Direction.NONE,
                true,
                relevant,
                null,
                CarryForward.CONFIRM,
                Visibility.PUBLIC);
    }

    private Brought bring(String yaml) {
        return drafts.bring("i.yaml", yaml.getBytes(StandardCharsets.UTF_8), office);
    }

    private Draft current(DraftId id) {
        return drafts.find(id).orElseThrow();
    }
}
