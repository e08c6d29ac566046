package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Messages;

class DemandTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    number ; value <= answers.members ; 11 ; This can be at most as much as the answer to 'How many members?'.
                    number ; answers.members > value ; 11 ; This must be less than the answer to 'How many members?'.
                    number ; value >= 2 && value <= answers.members ; 1 ; The smallest possible number is 2.
                    number ; value >= 2 && value <= answers.members ; 11 ; This can be at most as much as the answer to 'How many members?'.
                    number ; value <= answers.members && value >= 2 ; 1 ; The smallest possible number is 2.
                    number ; value <= answers.members && value < answers.members * 2.0 ; 11 ; This answer does not fit the answer to 'How many members?' (the rule is: value <= answers.members && value < answers.members * 2.0).
                    number ; value > 2 && value < 1000.5 ; 2000 ; The number must be less than 1,000.5.
                    year ; value >= 2010 && value <= 2026 ; 2009 ; The smallest possible number is 2010.
                    year ; value >= 2010 && value <= 2026 ; 2027 ; The largest possible number is 2026.
                    number ; value * 2.0 == 8.0 || value < 3 ; 11 ; This answer cannot be right: it breaks the rule 'value * 2.0 == 8.0 || value < 3'.
                    number ; value + answers.members < 12.0 ; 11 ; This answer does not fit the answer to 'How many members?' (the rule is: value + answers.members < 12.0).
                    """)
    void saysInWordsWhatAConstraintDemands(String kind, String constraint, int value, String sentence) {
        Instrument asked = InstrumentYaml.parse("""
                instrument: x
                version: "1"
                title: {en: X}
                sections:
                  - id: s
                    title: {en: S}
                    questions:
                      - {variable: members, label: {en: "How many members?"}, kind: number}
                      - {variable: women, label: {en: "How many women?"}, kind: %s, constraint: "%s"}
                """.formatted(kind, constraint));
        Answer answer =
                kind.equals("year") ? new AnswerValue.Year(value) : new AnswerValue.Amount(new BigDecimal(value));
        Map<String, Answer> answers = Map.of("members", new AnswerValue.Amount(BigDecimal.TEN), "women", answer);
        assertThat(new Constraints(asked).brokenBy(answers)).singleElement().satisfies(broken -> {
            Typed.Wrong wrong = broken.words(asked);
            assertThat(Messages.in(Locale.ENGLISH)
                            .text(wrong.key(), wrong.arguments().toArray()))
                    .isEqualTo(sentence.strip());
        });
    }
}
