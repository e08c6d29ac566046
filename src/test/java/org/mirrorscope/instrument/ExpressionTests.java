package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.instrument.Expression.Outcome;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;

class ExpressionTests {

    private static final Map<String, Object> ANSWERS = Map.of(
            "status", "planned", "count", 3.0, "groups", List.of("WG1", "WG2"), "rep", Map.of("clinical", "high"));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = ';', textBlock = """
                    answers.status == 'planned' ; HOLDS
                    answers.status != 'planned' ; FAILS
                    answers.count <= 3 ; HOLDS
                    answers.count == 3 ; HOLDS
                    answers.count > 3 ; FAILS
                    answers.count in [1, 3] ; HOLDS
                    'WG1' in answers.groups ; HOLDS
                    'WG9' in answers.groups ; FAILS
                    answers.rep.clinical == 'high' ; HOLDS
                    answers.rep.patients == 'high' ; ABSENT
                    has(answers.rep.patients) ; FAILS
                    has(answers.other) ; FAILS
                    !has(answers.other) ; HOLDS
                    answers.other == 'x' ; ABSENT
                    !(answers.other == 'x') ; ABSENT
                    answers.other == 'x' || answers.count == 3 ; HOLDS
                    answers.count.startsWith('x') ; IMPOSSIBLE
                    """)
    void saysWhatBecomesOfACondition(String text, Outcome outcome) throws ExpressionException {
        assertThat(Expression.overAnswers(text).evaluate(Map.of("answers", ANSWERS)))
                .isEqualTo(outcome);
    }

    @Test
    void comparesAValueWithWholeNumbersAndOtherAnswers() throws ExpressionException {
        Expression bound = Expression.overValue("value <= 500 && value >= answers.count");
        assertThat(bound.holds(Map.of("value", 500.0, "answers", ANSWERS))).isTrue();
        assertThat(bound.holds(Map.of("value", 500.5, "answers", ANSWERS))).isFalse();
        assertThat(bound.evaluate(Map.of("value", 4.0, "answers", Map.of()))).isEqualTo(Outcome.ABSENT);
    }

    @Test
    void selectsCountriesAndRows() throws ExpressionException {
        Expression region = Expression.overCountry("country.region == 'EUR' && country.code in ['ES', 'FI']");
        assertThat(region.holds(Map.of("country", Map.of("code", "ES", "region", "EUR"))))
                .isTrue();
        assertThat(region.holds(Map.of("country", Map.of("code", "ES")))).isFalse();
        Expression blank = Expression.overRow("country == '' || kind.startsWith('Tot')", Set.of("country", "kind"));
        assertThat(blank.holds(Map.of("country", "ES", "kind", "Total"))).isTrue();
        assertThat(blank.holds(Map.of("country", "ES", "kind", "x"))).isFalse();
    }

    @Test
    void refusesWhatIsNoCondition() {
        assertThatThrownBy(() -> Expression.overAnswers("answers.x = 3")).isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> Expression.overAnswers("'word'")).isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> Expression.overAnswers("region == 'EUR'")).hasMessageContaining("region");
        assertThatThrownBy(() -> Expression.overAnswers("")).isInstanceOf(ExpressionException.class);
    }

    @Test
    void routesPastWhatDoesNotApplyInTheOrderOfQuestions() {
        Instrument instrument = InstrumentYaml.parse("""
                instrument: s
                version: "1"
                title: {en: T}
                sections:
                  - id: a
                    title: {en: A}
                    questions:
                      - {variable: a, kind: yes_no, label: {en: A}}
                      - {variable: b, kind: number, label: {en: B}, relevant: "answers.a == 'yes'"}
                      - {variable: c, kind: text, label: {en: C}, relevant: "answers.b > 0"}
                      - variable: m
                        kind: levels
                        label: {en: M}
                        relevant: "answers.a == 'yes'"
                        items: [{code: x, label: {en: X}}]
                        codes: [{code: low, label: {en: L}}]
                      - {variable: e, kind: choices, label: {en: E}, codes: [{code: p, label: {en: P}}]}
                      - {variable: f, kind: text, label: {en: F}, relevant: "'p' in answers.e || has(answers.m.x)"}
                """);
        Routing routing = new Routing(instrument);
        Map<String, Answer> yes = Map.of(
                "a", new AnswerValue.Coded("yes"),
                "b", new AnswerValue.Amount(BigDecimal.ONE),
                "e", new AnswerValue.Several(new LinkedHashSet<>(List.of("p"))));
        assertThat(routing.passedBy(yes)).isEmpty();
        Map<String, Answer> no = Map.of(
                "a", new AnswerValue.Coded("no"),
                "b", new AnswerValue.Amount(BigDecimal.ONE),
                "m.x", new AnswerValue.Coded("low"));
        assertThat(routing.passedBy(no)).containsExactly("b", "c", "m.x", "f");
        assertThat(routing.passedBy(Map.of("a", Missing.DONT_KNOW))).contains("b", "c", "m.x");
    }
}
