package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Problem;

class InstrumentYamlTests {

    private static final String HEAD = """
            instrument: s
            version: "1"
            title: {en: T}
            sections:
              - id: a
                title: {en: A}
                questions:
            """;

    static final String EVERYTHING = """
            instrument: s
            version: "2"
            respondent: person
            title: {en: Survey, es: Encuesta}
            sections:
              - id: a
                title: {en: A}
                questions:
                  - variable: status
                    kind: ordered
                    label: {en: "Status: now", es: Estado}
                    help: {en: "Two\\nlines"}
                    codes: [{code: "0", label: {en: "no"}}, {code: yes, label: {en: "yes"}}, {code: ~x, label: {en: x}}]
                    better: lower
                    required: true
                    carry_forward: never
                    visibility: office
                  - {variable: why, kind: text, label: {en: Why}, relevant: "has(answers.status) && answers.status == 'yes'"}
                  - {variable: pick, kind: choice, label: {en: P}, codes: [{code: a, label: {en: A}}], better: none}
                  - {variable: many, kind: choices, label: {en: M}, codes: [{code: a, label: {en: A}}, {code: b, label: {en: B}}]}
                  - {variable: ok, kind: yes_no, label: {en: O}, visibility: countries}
                  - {variable: n, kind: number, label: {en: N}, min: 0, max: 500.50, unit: {en: people}, constraint: "value <= 500"}
                  - {variable: y, kind: year, label: {en: Y}, better: higher}
                  - {variable: d, kind: date, label: {en: D}}
                  - {variable: l, kind: long_text, label: {en: L}}
                  - {variable: u, kind: url, label: {en: U}}
                  - variable: rep
                    kind: levels
                    label: {en: R}
                    items: [{code: clinical, label: {en: C}}]
                    codes: [{code: none, label: {en: N}}, {code: high, label: {en: H}}]
                  - variable: more
                    kind: repeat
                    label: {en: R}
                    fields: [{variable: title, kind: text, label: {en: T}}, {variable: ev, kind: url, label: {en: E}}]
            concordance:
              - against: "1"
                variables:
                  status: {verdict: recoded, map: {yes: no, "0": ~}, map_old: {old: yes}, note: {en: Because}}
                  ok: {verdict: broken}
              - {against: "0", variables: {}}
            """;

    @Test
    void readsWhatItWrites() {
        List<Problem> problems = new ArrayList<>();
        Instrument read = InstrumentYaml.read("s.yaml", EVERYTHING, problems::add)
                .orElseThrow()
                .instrument();
        assertThat(problems).isEmpty();
        String canonical = InstrumentYaml.write(read);
        assertThat(InstrumentYaml.parse(canonical)).isEqualTo(read);
        assertThat(InstrumentYaml.write(InstrumentYaml.parse(canonical))).isEqualTo(canonical);
        assertThat(read.concordances()).hasSize(2);
        assertThat(read.questions()).hasSize(12);
        assertThat(read.respondent()).isEqualTo(Respondent.PERSON);
    }

    @Test
    void takesYesAndNoAsWords() {
        Instrument read = InstrumentYaml.parse(EVERYTHING);
        assertThat(read.concordances().get(0).variables().get("status"))
                .extracting(Concordance.Stated::map)
                .isEqualTo(Map.of("yes", Optional.of("no"), "0", Optional.empty()));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        "- {variable: x, kind: yesno, label: {en: X}}", 8, "cannot be 'yesno'; it is one of: ordered"),
                Arguments.of("- {variable: x, kind: text, labl: {en: X}}", 8, "Did you mean 'label'?"),
                Arguments.of("- {variable: x, kind: text}", 8, "The key 'label' is missing"),
                Arguments.of("- {variable: x, kind: ordered, label: {en: X}}", 8, "The key 'codes' is missing"),
                Arguments.of(
                        "- {variable: x, kind: text, label: {en: X}}\n- {variable: x, kind: date, label: {en: Y}}",
                        9,
                        "The variable 'x' is asked twice; its first question stands on line 8"),
                Arguments.of(
                        "- {variable: x, kind: choice, label: {en: X}, codes: [{code: a, label: {en: A}}, {code: a, label: {en: B}}]}",
                        8,
                        "The code 'a' stands in this list twice"),
                Arguments.of("- {variable: a b, kind: text, label: {en: X}}", 8, "'a b' cannot name a variable"),
                Arguments.of("- {variable: x, kind: text, label: X}", 8, "Keys with values are expected for 'label'"),
                Arguments.of(
                        "- {variable: x, kind: text, label: {en: X}, min: 3}",
                        8,
                        "'min' does not belong to a question of kind text"),
                Arguments.of(
                        "- {variable: x, kind: number, label: {en: X}, min: few}", 8, "'min' is a number, not 'few'"),
                Arguments.of(
                        "- {variable: x, kind: number, label: {en: X}, min: 5, max: 4}",
                        8,
                        "The smallest allowed number, 5, is above the largest, 4"),
                Arguments.of(
                        "- {variable: x, kind: text, label: {en: X}, required: yes}",
                        8,
                        "'required' is true or false, not 'yes'"),
                Arguments.of(
                        "- {variable: x, kind: text, label: {en: X}, relevant: \"answers.x ==\"}",
                        8,
                        "The expression 'answers.x ==' cannot be understood"),
                Arguments.of(
                        "- {variable: status, kind: text, label: {en: X}, relevant: \"answers.statsu == 'a'\"}",
                        8,
                        "Did you mean 'status'?"),
                Arguments.of(
                        "- {variable: x, kind: text, label: {en: X}, constraint: \"size(value)\"}",
                        8,
                        "cannot be understood"),
                Arguments.of(
                        "- {variable: x, variable: y, kind: text, label: {en: X}}",
                        8,
                        "The key 'variable' stands here twice"),
                Arguments.of("- {variable: x, kind: text, label: {en: X}", 9, "This is not valid YAML"),
                Arguments.of(
                        "- {variable: r, kind: repeat, label: {en: X}, fields: [{variable: q, kind: levels, label: {en: Q}, items: [{code: a, label: {en: A}}], codes: [{code: a, label: {en: A}}]}]}",
                        8,
                        "The field 'q' of a repeat cannot be of kind levels"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrongAndWhere(String questions, int line, String sentence) {
        List<Problem> problems = new ArrayList<>();
        InstrumentYaml.read("i.yaml", HEAD + questions.indent(6), problems::add);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.sentence(Messages.in(Locale.ENGLISH))).contains(sentence);
            assertThat(problem.place()).hasToString("i.yaml, line " + line);
            assertThat(problem.stops()).isTrue();
        });
    }
}
