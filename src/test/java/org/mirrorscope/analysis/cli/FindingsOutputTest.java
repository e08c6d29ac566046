package org.mirrorscope.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.choices;
import static org.mirrorscope.instrument.Drafts.number;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.stated;
import static org.mirrorscope.instrument.Drafts.version;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsOutputTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private static final Question UNIT = question("unit", new Kind.YesNo());

    private static final Findings FINDINGS = HandMade.of("AT BE CZ DE ES FI GR SE")
            .synthetic()
            .wave(
                    "2020",
                    version("1", UNIT, question("size", number()), question("g", choices("A"))),
                    "unit no  no  no  no  no  no  yes -",
                    "size 1   2   3   4   -   -   -   -",
                    "g    A   none+ A - - - - -")
            .wave(
                    "2022",
                    version(
                            "2",
                            against("1", "size", stated(Verdict.BROKEN)),
                            UNIT,
                            question("size", number()),
                            question("g", choices("A"))),
                    "unit yes yes yes yes yes yes yes ?dont_know",
                    "size 1   2   3   4   -   -   -   -",
                    "g    A   A A - - - - -")
            .findings();

    private static Figures figures(@Nullable String against, @Nullable String group, String... variables) {
        return Figures.of(FINDINGS, Selection.of(FINDINGS, null, against, List.of(variables), group));
    }

    private static String json(Figures figures) {
        StringWriter text = new StringWriter();
        FindingsJson.write(figures, new PrintWriter(text, true));
        return text.toString();
    }

    private static JsonNode parsed(Figures figures) {
        return JsonMapper.builder().build().readTree(json(figures));
    }

    @Test
    void writesDistributionsAsTheContractSays() {
        JsonNode all = parsed(figures(null, null, "unit"));
        assertThat(all.propertyNames())
                .containsExactly(
                        "initiative",
                        "synthetic",
                        "generated",
                        "method",
                        "distributions",
                        "comparisons",
                        "composition",
                        "associations");
        assertThat(all.get("distributions").get(0).toString())
                .isEqualTo("{\"wave\":\"2022\",\"variable\":\"unit\",\"kind\":\"yes_no\",\"group\":null,"
                        + "\"population\":8,\"returned\":8,\"answered\":7,\"missing\":{\"dont_know\":1},\"values\":["
                        + "{\"code\":\"no\",\"count\":0,\"share\":0.0,\"bounds\":[0.0,0.125],\"countries\":[]},"
                        + "{\"code\":\"yes\",\"count\":7,\"share\":1.0,\"bounds\":[0.875,1.0],"
                        + "\"countries\":[\"AT\",\"BE\",\"CZ\",\"DE\",\"ES\",\"FI\",\"GR\"]}],\"summary\":null}");
    }

    @Test
    void writesChoicesByCodeAndNumbersInShort() {
        assertThat(parsed(figures(null, null, "g"))
                        .get("distributions")
                        .get(0)
                        .get("variable")
                        .asString())
                .isEqualTo("g.A");
        JsonNode size = parsed(figures(null, null, "size")).get("distributions").get(0);
        assertThat(size.get("values").isNull()).isTrue();
        assertThat(size.get("summary").toString())
                .isEqualTo("{\"n\":4,\"min\":1.0,\"quartiles\":[1.75,2.5,3.25],\"max\":4.0}");
    }

    @Test
    void writesComparisonsAsTheContractSays() {
        JsonNode unit = parsed(figures("2020", null, "unit")).get("comparisons").get(0);
        assertThat(unit.propertyNames())
                .startsWith(
                        "from",
                        "to",
                        "variable",
                        "group",
                        "comparability",
                        "refused",
                        "panel",
                        "transitions",
                        "improved",
                        "same",
                        "worsened",
                        "sign_test_p",
                        "holm_p",
                        "test_refused",
                        "improved_share_of_moved");
        assertThat(unit.get("panel").asInt()).isEqualTo(7);
        assertThat(unit.get("improved").get("count").asInt()).isEqualTo(6);
        assertThat(unit.get("sign_test_p").asDouble()).isEqualTo(0.03125); // binom.test(6, 6)$p.value
        JsonNode groups = parsed(figures("2020", null, "g")).get("comparisons").get(0);
        assertThat(groups.has("improved")).isFalse();
        assertThat(groups.get("higher").get("countries").toString()).isEqualTo("[\"BE\"]");
        assertThat(groups.get("test_refused").asString()).startsWith("Only 1 country moved");
    }

    @Test
    void refusesInTheFiguresPlace() {
        JsonNode size = parsed(figures("2020", null, "size")).get("comparisons").get(0);
        assertThat(size.get("comparability").asString()).isEqualTo("broken");
        assertThat(size.get("refused").asString()).startsWith("Broken");
        assertThat(size.get("panel").isNull()).isTrue();
    }

    @Test
    void writesTheSameBytesForTheSameInput() {
        String once = json(figures("2020", null)).replaceAll("\"generated\" : \"[^\"]*\"", "");
        assertThat(json(figures("2020", null)).replaceAll("\"generated\" : \"[^\"]*\"", ""))
                .isEqualTo(once);
        assertThat(Generated.of("1600000000")).isEqualTo(Instant.parse("2020-09-13T12:26:40Z"));
    }

    @Test
    void saysThatAnswersAreInventedInEveryFormat() {
        assertThat(parsed(figures(null, null)).get("synthetic").asBoolean()).isTrue();
        StringWriter csv = new StringWriter();
        FindingsCsv.write(figures("2020", null), new PrintWriter(csv, true), ENGLISH);
        assertThat(csv.toString().lines().skip(1))
                .allMatch(line -> line.contains("Demonstration data: invented answers"));
        assertThat(csv.toString().lines()).anyMatch(line -> line.startsWith("transition,2022,2020,unit,,no,yes,6,7,"));
        StringWriter text = new StringWriter();
        FindingsText.write(figures("2020", null), new PrintWriter(text, true), ENGLISH);
        assertThat(text.toString())
                .contains("Demonstration data: invented answers")
                .contains("answered both times: 7")
                .contains("minimum 1, lower quartile 1.75, median 2.5")
                .contains("6 against 0: p = 0.0313");
    }

    @Test
    void roundsHalfUpAndGivesPerCentFromTenAnswersOn() {
        assertThat(FindingsText.share(ENGLISH, 54, 171)).isEqualTo("54 of 171 (32 %)");
        assertThat(FindingsText.share(ENGLISH, 1, 200)).isEqualTo("1 of 200 (1 %)");
        assertThat(FindingsText.share(ENGLISH, 2, 9)).isEqualTo("2 of 9");
    }

    @Test
    void saysWhatThereIsWhereSomethingIsNot() {
        assertThatThrownBy(() -> Selection.of(FINDINGS, "2021", null, List.of(), null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(ENGLISH))
                                .isEqualTo("There is no wave '2021'. There is: 2020, 2022."));
        assertThatThrownBy(() -> figures(null, "region=MOON"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(ENGLISH)).contains("region:EAST, region:WEST"));
        assertThatThrownBy(() -> figures(null, null, "nothing"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(ENGLISH)).contains("unit, size, g"));
        assertThatThrownBy(() -> figures("2022", null)).isInstanceOf(Refusal.class);
    }
}
