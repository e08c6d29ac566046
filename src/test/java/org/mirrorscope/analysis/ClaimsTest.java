package org.mirrorscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choice;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.codes;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.wave.WaveId;

/** Titles are computed, so each sentence is tried where it is true and where another one is. */
class ClaimsTest {

    private static final String SIX = "AT BE CZ DE ES FI";
    private static final WaveId THEN = new WaveId("2020");
    private static final WaveId NOW = new WaveId("2022");
    private static final Claims ENGLISH = Claims.in(Messages.in(Locale.ENGLISH));
    private static final Claims SPANISH = Claims.in(Messages.in(Locale.of("es")));

    private static Distribution answers(Question question, String line) {
        Findings findings =
                HandMade.of(SIX).wave("2022", version("1", question), line).findings();
        return findings.distributions(NOW, null).iterator().next();
    }

    private static Comparison.Compared waves(Question question, String before, String after) {
        return (Comparison.Compared) HandMade.of(SIX)
                .wave("2020", version("1", question), before)
                .wave("2022", version("2", against("1"), question), after)
                .findings()
                .comparisons(THEN, NOW, null)
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a yes yes yes yes yes yes | All six countries that answered say ‘Yes’",
                "a yes yes yes yes yes no  | Most countries that answered say ‘Yes’, 5 of 6",
                "a yes yes yes no no no    | Half of the six countries that answered say ‘Yes’",
                "a yes yes no no no no     | Two of the six countries that answered say ‘Yes’",
                "a yes no no no no no      | One of the six countries that answered says ‘Yes’",
                "a no no no no no no       | None of the six countries that answered says ‘Yes’",
                "a yes yes no - - -        | Two of the three countries that answered say ‘Yes’",
                "a yes - - - - -           | The one country that answered says ‘Yes’",
                "a no - - - - -            | The one country that answered does not say ‘Yes’",
                "a ?dont_know - - - - -    | None of the 6 countries answered this question",
                "a ?not_applicable ?not_applicable ?not_applicable ?not_applicable ?not_applicable ?not_applicable "
                        + "| The question applies to none of the 6 countries",
            })
    void tellsHowManySayYes(String line, String claim) {
        assertThat(ENGLISH.of(answers(question("a", new Kind.YesNo()), line))).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a yes yes yes yes yes yes | Los seis países que respondieron dicen «Sí»",
                "a yes yes yes yes yes no  | La mayoría de los países que respondieron dice «Sí», 5 de 6",
                "a yes yes yes no no no    | La mitad de los seis países que respondieron dice «Sí»",
                "a yes no no no no no      | Uno de los seis países que respondieron dice «Sí»",
                "a no no no no no no       | Ninguno de los seis países que respondieron dice «Sí»",
                "a - - - - - -             | Ninguno de los 6 países respondió a esta pregunta",
            })
    void tellsItInSpanish(String line, String claim) {
        assertThat(SPANISH.of(answers(question("a", new Kind.YesNo()), line))).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a high high high high low mid | Most countries that answered say ‘high’, 4 of 6",
                "a high high mid mid mid low   | Two of the six countries that answered say ‘high’",
                "a high mid mid mid mid low    | Most countries that answered say ‘mid’, 4 of 6",
                "a low low mid mid low mid     | ‘low’ and ‘mid’ are equally common, each given by 3 of 6 countries",
            })
    void leadsWithTheBestCodeUnlessHardlyAnybodyIsThere(String line, String claim) {
        assertThat(ENGLISH.of(answers(question("a", ordered("low", "mid", "high")), line)))
                .isEqualTo(claim);
    }

    @Test
    void leadsWithTheLowestCodeWhereLowerIsBetter() {
        Question burden = question("a", ordered("light", "heavy"), Direction.LOWER, Visibility.PUBLIC, "a");
        assertThat(ENGLISH.of(answers(burden, "a light light light heavy heavy -")))
                .isEqualTo("Most countries that answered say ‘light’, 3 of 5");
    }

    @Test
    void namesTheCommonestOfUnorderedCodes() {
        assertThat(ENGLISH.of(answers(question("a", choice("x", "y", "z")), "a x x y z z z")))
                .isEqualTo("Half of the six countries that answered say ‘z’");
        assertThat(ENGLISH.of(answers(question("a", choice("x", "y", "z")), "a x x y z - -")))
                .isEqualTo("Two of the four countries that answered say ‘x’");
        assertThat(ENGLISH.of(answers(question("a", choice("w", "x", "y", "z")), "a x x y z w -")))
                .isEqualTo("‘x’ is the most common answer, given by 2 of 5 countries");
    }

    @Test
    void tellsOfACodeOfChoicesWhetherItWasChosen() {
        assertThat(ENGLISH.of(answers(question("a", choices("WG1", "WG2")), "a WG1 WG1+WG2 WG1 WG1 none+ -")))
                .isEqualTo("Most countries that answered chose ‘WG1’, 4 of 5");
    }

    @Test
    void tellsTheMiddleOfNumbersAndYears() {
        assertThat(ENGLISH.of(answers(question("a", number()), "a 1 2 3.5 40 - -")))
                .isEqualTo("At least half of the four countries gave 2.8 or less, and at least half that or more");
        assertThat(ENGLISH.of(answers(question("a", number()), "a 7 - - - - -")))
                .isEqualTo("The one country that answered gave 7");
        assertThat(ENGLISH.of(answers(question("a", new Kind.Year()), "a 2018 2019 2020 - - -")))
                .isEqualTo(
                        "At least half of the three countries gave 2019 or earlier, and at least half that or later");
    }

    @Test
    void countsWhoAnsweredInWords() {
        assertThat(ENGLISH.of(answers(question("a", new Kind.Text()), "a x y - - - -")))
                .isEqualTo("2 of the 6 countries of the wave answered this question");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no no no no yes yes    | yes yes yes no no yes    | Three countries changed from no to yes, one from yes to no",
                "no no no no no no      | yes no no no no no       | One country changed from no to yes, none from yes to no",
                "yes yes no no no no    | no yes no no no no       | No country changed from no to yes, one from yes to no",
                "yes yes no no no no    | yes yes no no no no      | None of the six countries that answered both times changed its answer",
                "yes - - - - -          | yes yes yes yes yes yes  | The one country that answered both times gave the same answer",
                "yes yes yes - - -      | - - - yes yes no         | Two of the three countries that answered say ‘Yes’",
            })
    void tellsWhatChangedAmongThoseThatAnsweredTwice(String before, String after, String claim) {
        assertThat(ENGLISH.of(waves(question("a", new Kind.YesNo()), "a " + before, "a " + after)))
                .isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "low mid mid high low low | high high high mid low low | Three countries moved to ‘high’, one left it",
                "low low low mid mid high | mid mid mid mid low high   | Three countries improved, one got worse",
                // One reached the top, but three sank lower down: its count alone would mislead.
                "mid mid mid mid low low  | high low low low low low   | One country improved, three got worse",
            })
    void tellsOfTheBestCodeOnlyIfTheOthersMovedTheSameWay(String before, String after, String claim) {
        assertThat(ENGLISH.of(waves(question("a", ordered("low", "mid", "high")), "a " + before, "a " + after)))
                .isEqualTo(claim);
    }

    @Test
    void neverCallsAMoveBetterWhereNothingIsBetter() {
        Question colour = question("a", ordered("low", "high"), Direction.NONE, Visibility.PUBLIC, "a");
        assertThat(ENGLISH.of(waves(colour, "a low low low high high -", "a high high low low high -")))
                .isEqualTo("Two countries moved to a higher answer, one to a lower one");
        assertThat(ENGLISH.of(waves(question("a", choice("x", "y", "z")), "a x x y z z -", "a y x y x z -")))
                .isEqualTo("Two of the five countries that answered both times changed their answer");
        assertThat(ENGLISH.of(waves(question("a", number()), "a 1 2 3 4 - -", "a 2 3 1 4 - -")))
                .isEqualTo("Two countries gave a higher number than before, one a lower one");
    }

    @Test
    void namesThePartOfAMatrixAndOfAListInTheSentence() {
        Question levels = question("a", new Kind.Levels(codes("clinical"), codes("none", "low", "high")));
        assertThat(ENGLISH.of(waves(levels, "a.clinical none none low high - -", "a.clinical high high low high - -")))
                .isEqualTo("clinical: two countries moved to ‘high’, none left it");
        assertThat(ENGLISH.of(waves(question("a", choices("WG1")), "a none+ none+ WG1 - - -", "a WG1 WG1 none+ - - -")))
                .isEqualTo("Two countries added ‘WG1’, one dropped it");
    }

    @Test
    void writesNumbersInWordsOnlyUpToTen() {
        String many = "AT BE CZ DE ES FI GR HR HU IT LT LU";
        Question question = question("a", new Kind.YesNo());
        Findings findings = HandMade.of(many)
                .wave("2020", version("1", question), "a" + " no".repeat(11) + " yes")
                .wave("2022", version("2", against("1"), question), "a" + " yes".repeat(11) + " no")
                .findings();
        Comparison.Compared compared =
                (Comparison.Compared) findings.comparisons(THEN, NOW, null).getFirst();
        assertThat(ENGLISH.of(compared)).isEqualTo("11 countries changed from no to yes, one from yes to no");
        assertThat(SPANISH.of(compared)).isEqualTo("11 países pasaron de no a sí; uno, de sí a no");
    }
}
