package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Problem;

class WarningsTests {

    private static final LocalizedText TEXT = LocalizedText.of("Look again.");
    private static final String DOUBLED = "value > 2.0 * last.members || 2.0 * value < last.members";

    private static Instrument version(String... rules) {
        Question members = Drafts.question("members", new Kind.Number(null, null, null))
                .warning(java.util.Arrays.stream(rules)
                        .map(rule -> new Warning(rule, TEXT))
                        .toList());
        return Drafts.version("1", members, Drafts.question("activity", Drafts.ordered("none", "low", "high")));
    }

    private static AnswerValue amount(int number) {
        return new AnswerValue.Amount(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({"10, 21, true", "10, 20, false", "10, 4, true", "10, 5, false"})
    void comparesWithLastTime(int then, int now, boolean warns) {
        assertThat(new Warnings(version(DOUBLED))
                        .raisedBy(Map.of("members", amount(now)), Map.of("members", amount(then))))
                .hasSize(warns ? 1 : 0);
    }

    @Test
    void doesNotWarnOfWhatIsAbsentOrCannotBeWorkedOut() {
        Map<String, AnswerValue> now = Map.of("members", amount(99));
        assertThat(new Warnings(version(DOUBLED)).raisedBy(now, Map.of())).isEmpty();
        assertThat(new Warnings(version("answers.activity == 'none'")).raisedBy(now, Map.of()))
                .isEmpty();
        assertThat(new Warnings(version("value > 'x'")).raisedBy(now, Map.of())).isEmpty();
        assertThat(new Warnings(version("value >")).raisedBy(now, Map.of())).isEmpty();
        assertThat(new Warnings(version("value > 0")).raisedBy(Map.of(), Map.of()))
                .as("no answer, nothing to look at")
                .isEmpty();
    }

    @Test
    void comparesWithOtherAnswers() {
        Instrument asked = version("value > 0 && answers.activity == 'none'");
        Map<String, AnswerValue> odd = Map.of("members", amount(3), "activity", new AnswerValue.Coded("none"));
        assertThat(new Warnings(asked).raisedBy(odd, Map.of()))
                .extracting(
                        raised -> raised.variable().name(),
                        raised -> raised.warning().text())
                .containsExactly(org.assertj.core.api.Assertions.tuple("members", TEXT));
    }

    @Test
    void isWrittenAndReadAsPacksHaveIt() {
        Instrument asked = version(DOUBLED, "value == 0");
        String yaml = InstrumentYaml.write(asked);
        assertThat(yaml).contains("warnings:", "when: value > 2.0 * last.members");
        List<Problem> problems = new ArrayList<>();
        assertThat(InstrumentYaml.read("i", yaml, problems::add).orElseThrow().instrument())
                .isEqualTo(asked);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "value >, instrument/expression.wrong",
        "last.member > 1, instrument/expression.unknownNear",
        "other > 1, instrument/expression.wrong",
        "value > 2 * last.members, instrument/expression.wrong"
    })
    void whatCannotBeUnderstoodIsReportedAndStopsPublishing(String rule, String key) {
        List<Problem> problems = new ArrayList<>();
        InstrumentYaml.read("i", InstrumentYaml.write(version(rule)), problems::add);
        assertThat(problems).extracting(Problem::cause).containsExactly(key);
        assertThat(ConditionCheck.flaws(version(rule))).extracting(Flaw::key).containsExactly(key);
        assertThat(ConditionCheck.flaws(version("last.activity == 'hihg'")))
                .extracting(Flaw::key)
                .containsExactly("instrument/check.unknownCode");
    }

    @Test
    void textsAreTranslatedLikeAllOthers() {
        Instrument spanish = InstrumentTexts.changed(
                version(DOUBLED), (place, text) -> place.part().equals("warnings") ? LocalizedText.of("¡Ojo!") : text);
        assertThat(spanish.question("members").orElseThrow().warnings())
                .containsExactly(new Warning(DOUBLED, LocalizedText.of("¡Ojo!")));
        assertThat(TranslationCheck.flaws(version(DOUBLED), List.of("es"))).isNotEmpty();
    }

    /** The checksums with which the versions were published before there were warnings. */
    @ParameterizedTest
    @CsvSource({
        "nmg-survey-2020, 92d194108b1fdf089c243f8114f134732611b0d3864865b1f4b4fe9e62c92dd1",
        "nmg-survey-2022, f74c7549b67fca4d184ba1df7751932fedf252e7e7eb815197b1d668efb63ce1",
        "nmg-members-2026, 3f89b32ffab11520739a50b33d7ca52b4eca26080e37532278f52239ad49549e"
    })
    void versionsWithoutWarningsStayWhatTheyWere(String name, String checksum) throws Exception {
        byte[] written = InstrumentYaml.write(demonstration(name)).getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written)))
                .isEqualTo(checksum);
    }

    @Test
    void theDemonstrationWarnsInBothLanguages() throws IOException {
        assertThat(demonstration("nmg-survey-2026")
                        .questions()
                        .flatMap(question -> question.warnings().stream())
                        .toList())
                .hasSize(3 + 14) // of the second sort each asks whether a count of people is a whole number
                .allSatisfy(warning -> assertThat(warning.text().texts()).containsOnlyKeys("en", "es"));
    }

    private static Instrument demonstration(String name) throws IOException {
        Path file = Path.of("src/main/resources/packs/demonstration/instruments/" + name + ".yaml");
        return InstrumentYaml.read("i", Files.readString(file), problem -> {
                    throw new AssertionError(problem.toString());
                })
                .orElseThrow()
                .instrument();
    }
}
