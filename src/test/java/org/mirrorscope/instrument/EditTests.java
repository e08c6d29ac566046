package org.mirrorscope.instrument;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

class EditTests {

    private final Question status = Drafts.question("status", Drafts.ordered("none", "some"));
    private final Question why = Drafts.question("why", new Kind.Text());
    private final Question contacts = Drafts.question(
            "contacts",
            new Kind.Repeat(
                    List.of(Drafts.question("name", new Kind.Text()), Drafts.question("since", new Kind.Year()))));
    private final Instrument before = Drafts.version("1", status, why, contacts);

    @Test
    void addsMovesChangesAndRemovesSections() {
        Instrument longer = new SectionEdit.Add("more", LocalizedText.of("More")).on(before);
        assertThat(longer.sections()).extracting(Section::id).containsExactly("all", "more");

        Instrument moved = new SectionEdit.Move("more", 0).on(longer);
        assertThat(moved.sections()).extracting(Section::id).containsExactly("more", "all");

        Instrument renamed = new SectionEdit.Change("all", LocalizedText.of("The rest")).on(moved);
        assertThat(renamed.sections().getLast().title()).isEqualTo(LocalizedText.of("The rest"));
        assertThat(renamed.sections().getLast().questions())
                .isEqualTo(before.sections().getFirst().questions());

        assertThat(new SectionEdit.Remove("more").on(longer)).isEqualTo(before);
        assertThat(before.sections()).hasSize(1);
    }

    @Test
    void refusesASecondSectionOfOneIdAndOneThatIsGone() {
        assertRefused(new SectionEdit.Add("all", LocalizedText.of("Again")), "'all' stands here twice");
        assertRefused(new SectionEdit.Add("a b", LocalizedText.of("x")), "'a b' cannot be used as a name");
        assertRefused(new SectionEdit.Change("gone", LocalizedText.of("x")), "no section 'gone' any more");
        assertRefused(new SectionEdit.Move("gone", 0), "no section 'gone' any more");
        assertRefused(new SectionEdit.Remove("gone"), "no section 'gone' any more");
    }

    @Test
    void addsMovesChangesAndRemovesQuestions() {
        Question more = Drafts.question("more", new Kind.Date());
        Instrument longer = new QuestionEdit.Add("all", more).on(before);
        assertThat(longer.questions()).containsExactly(status, why, contacts, more);

        assertThat(new QuestionEdit.Move(QuestionPath.of("more"), "all", 1)
                        .on(longer)
                        .questions())
                .containsExactly(status, more, why, contacts);

        Question other = Drafts.question("why_not", new Kind.LongText());
        assertThat(new QuestionEdit.Change(QuestionPath.of("why"), other)
                        .on(before)
                        .questions())
                .containsExactly(status, other, contacts);

        assertThat(new QuestionEdit.Remove(QuestionPath.of("more")).on(longer)).isEqualTo(before);
    }

    @Test
    void movesAQuestionToAnotherSection() {
        Instrument two = new SectionEdit.Add("more", LocalizedText.of("More")).on(before);

        Instrument moved = new QuestionEdit.Move(QuestionPath.of("status"), "more", 99).on(two);

        assertThat(moved.sections().getFirst().questions()).containsExactly(why, contacts);
        assertThat(moved.sections().getLast().questions()).containsExactly(status);
        assertRefused(new QuestionEdit.Move(QuestionPath.of("status"), "gone", 0), "no section 'gone' any more");
    }

    @Test
    void editsTheFieldsOfARepeat() {
        Question role = Drafts.question("role", new Kind.Text());
        QuestionPath since = new QuestionPath("contacts", "since");
        Question matrix = Drafts.question("m", new Kind.Levels(Drafts.codes("a"), Drafts.codes("b")));

        assertThat(fields(new QuestionEdit.Move(since, "", 0).on(before))).containsExactly("since", "name");
        assertThat(fields(new QuestionEdit.Remove(since).on(before))).containsExactly("name");
        assertThat(fields(new QuestionEdit.Change(since, role).on(before))).containsExactly("name", "role");

        assertRefused(new QuestionEdit.Change(since, Drafts.question("name", new Kind.Url())), "'name'");
        assertRefused(new QuestionEdit.Change(since, matrix), "cannot be of kind levels");
        Instrument one = new QuestionEdit.Remove(since).on(before);
        assertThatThrownBy(() -> new QuestionEdit.Remove(new QuestionPath("contacts", "name")).on(one))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAQuestionThatCannotStandInAFile() {
        assertRefused(new QuestionEdit.Add("all", status), "Another question already asks 'status'");
        assertRefused(new QuestionEdit.Add("all", Drafts.question("a b", new Kind.Text())), "'a b' cannot name");
        assertRefused(new QuestionEdit.Add("all", Drafts.question("x", Drafts.choice())), "at least one entry");
        assertRefused(new QuestionEdit.Add("all", Drafts.question("x", Drafts.choice("a", "a"))), "twice");
        assertRefused(
                new QuestionEdit.Change(QuestionPath.of("why"), status), "Another question already asks 'status'");
        assertRefused(new QuestionEdit.Change(QuestionPath.of("gone"), why), "no question 'gone' any more");
    }

    @Test
    void translatesTextsAndTakesTranslationsAway() {
        TextPlace label = new TextPlace("all", "status", "", "label", "");
        TextPlace code = new TextPlace("all", "status", "", "codes", "some");
        TextPlace field = new TextPlace("all", "contacts", "name", "label", "");

        Instrument spanish = new Translate("es", Map.of(label, " Estado ", code, "algo", field, "Nombre")).on(before);

        Map<TextPlace, LocalizedText> texts = InstrumentTexts.of(spanish);
        assertThat(texts.get(label))
                .isEqualTo(new LocalizedText(new TreeMap<>(Map.of("en", "status", "es", "Estado"))));
        assertThat(requireNonNull(texts.get(code)).in(Locale.of("es"))).isEqualTo("algo");
        assertThat(requireNonNull(texts.get(field)).in(Locale.of("es"))).isEqualTo("Nombre");
        assertThat(new Translate("es", Map.of(label, "", code, "", field, "")).on(spanish))
                .isEqualTo(before);
        assertThat(new Translate("en", Map.of(label, "")).on(before)).isEqualTo(before);
    }

    @Test
    void statesAndTakesBackVerdicts() {
        Concordance.Stated broken = Drafts.stated(Verdict.BROKEN);
        assertRefused(new ConcordanceEdit.State("0", "why", broken), "not compared with version 0");
        Instrument compared = new ConcordanceEdit.Begin("0").on(before);

        Instrument stated = new ConcordanceEdit.State("0", "why", broken).on(compared);

        assertThat(stated.concordances()).containsExactly(Drafts.against("0", "why", broken));
        assertThat(new ConcordanceEdit.Begin("0").on(stated)).isEqualTo(stated);
        assertThat(new ConcordanceEdit.TakeBack("0", "why").on(stated)).isEqualTo(compared);
        assertThat(new ConcordanceEdit.End("0").on(stated)).isEqualTo(before);
    }

    private static List<String> fields(Instrument instrument) {
        return PartRules.variables(Parts.fields(instrument.question("contacts").orElseThrow()));
    }

    private void assertRefused(Edit edit, String sentence) {
        assertThatThrownBy(() -> edit.on(before))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains(sentence));
    }
}
