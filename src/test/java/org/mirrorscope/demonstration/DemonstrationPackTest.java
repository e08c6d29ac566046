package org.mirrorscope.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.WaveId;

@TestInstance(Lifecycle.PER_CLASS)
class DemonstrationPackTest {

    private final Findings figures = Packs.findings(DemonstrationAnswers.PACK);

    DemonstrationPackTest() throws PackFolders.Unreadable {}

    @Test
    void saysThatItsAnswersAreInvented() {
        assertThat(figures.dataset().initiative().synthetic()).isTrue();
        assertThat(figures.dataset().initiative().source()).startsWith("Demonstration data: invented answers");
    }

    @Test
    void invitesTheCountriesThatParticipateOnTheOpeningDay() {
        assertThat(Stream.of("2020-11", "2022-02", "2026")
                        .map(id -> wave(id).wave().population().size()))
                .containsExactly(24, 26, 27);
        assertThat(Stream.of("2020-11", "2022-02", "2026")
                        .map(id -> wave(id).revisions().size()))
                .containsExactly(19, 22, 0);
    }

    @Test
    void hasTheHolesThatRealSurveysHave() {
        for (Round round : Round.values()) {
            WaveAnswers wave = wave(round.wave);
            assertThat(wave.instrument().variables().stream()
                            .flatMap(variable -> wave.wave().population().stream()
                                    .map(country -> wave.answer(country, variable.name()))))
                    .contains(
                            Missing.NO_RETURN,
                            Missing.NO_ANSWER,
                            Missing.DONT_KNOW,
                            Missing.NOT_APPLICABLE,
                            Missing.WITHHELD);
        }
    }

    @Test
    void answersNothingThatACountryIsRoutedPast() {
        for (Round round : Round.values()) {
            WaveAnswers wave = wave(round.wave);
            Routing routing = new Routing(wave.instrument());
            for (CountryCode country : wave.revisions().keySet()) {
                Map<String, Answer> answers = answers(wave, country);
                assertThat(routing.passedBy(answers))
                        .as("%s %s", wave.wave().id(), country)
                        .allSatisfy(
                                variable -> assertThat(answers.get(variable)).isEqualTo(Missing.NOT_APPLICABLE));
            }
        }
    }

    private static Map<String, Answer> answers(WaveAnswers wave, CountryCode country) {
        Map<String, Answer> answers = new HashMap<>();
        for (Variable variable : wave.instrument().variables()) {
            answers.put(variable.name(), wave.answer(country, variable.name()));
        }
        return answers;
    }

    @Test
    void everyTextSaysThatItIsInvented() {
        for (Round round : Round.values()) {
            assertThat(wave(round.wave).cells().values().stream()
                            .flatMap(column -> column.values().stream())
                            .filter(AnswerValue.Text.class::isInstance)
                            .map(text -> ((AnswerValue.Text) text).text()))
                    .isNotEmpty()
                    .allMatch(text -> text.startsWith(InventedTexts.MARK) || text.startsWith("https://example.org/"));
        }
    }

    @Test
    void oneGroupFallsBackInMostOfWhatWasAsked() {
        List<CountryCode> worsened = Stream.of("nmg_status", "terms_of_reference", "activity", "member_count")
                .flatMap(variable ->
                        figures.comparison(ReportedFinding.EARLIER, ReportedFinding.LATER, variable, null).stream())
                .flatMap(comparison -> comparison instanceof Comparison.Compared compared && compared.moves() != null
                        ? compared.moves().down().stream()
                        : Stream.empty())
                .toList();

        assertThat(worsened).contains(new CountryCode("LT"));
        assertThat(worsened.stream().filter(new CountryCode("LT")::equals)).hasSize(4);
    }

    @Test
    void strongGroupsGoTogetherWithStrongNationalStructures() {
        Association association = figures.association(ReportedFinding.LATER, "activity", "national_alignment", null)
                .orElseThrow();

        assertThat(association.strength()).isInstanceOfSatisfying(Association.Strength.Ordered.class, ordered -> {
            assertThat(ordered.tau()).isGreaterThan(0.3);
            assertThat(ordered.p()).isLessThan(0.05);
        });
    }

    private WaveAnswers wave(String id) {
        return figures.dataset().wave(new WaveId(id)).orElseThrow();
    }
}
