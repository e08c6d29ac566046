package org.mirrorscope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.AnswerValue.Amount;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.AnswerValue.Day;
import org.mirrorscope.shared.AnswerValue.Entries;
import org.mirrorscope.shared.AnswerValue.Several;
import org.mirrorscope.shared.AnswerValue.Text;
import org.mirrorscope.shared.AnswerValue.Year;
import org.mirrorscope.shared.LocalizedText;

@TestDatabase("stores")
class ValueJsonTests {

    static Stream<AnswerValue> values() {
        return Stream.of(
                new Coded("yes"),
                new Several(new LinkedHashSet<>(List.of("WG2", "WG1"))),
                new Several(new LinkedHashSet<>()),
                new Amount(new BigDecimal("0.1")),
                new Amount(new BigDecimal("1E+30")),
                new Amount(new BigDecimal("-12345678901234567890.123456789")),
                new Amount(BigDecimal.ZERO),
                new Year(1999),
                new Day(LocalDate.of(2024, 2, 29)),
                new Text("\"two\"\nlines, \\ {NULL} 'ñ' \t 🙂"),
                new Text("NULL"),
                new Entries(List.of()),
                new Entries(List.of(entry(), Map.of(), Map.of("a_much_longer_name", new Year(2020)))));
    }

    private static Map<String, AnswerValue> entry() {
        Map<String, AnswerValue> entry = new LinkedHashMap<>();
        entry.put("name", new Text("code"));
        entry.put("a", new Several(new LinkedHashSet<>(List.of("x"))));
        entry.put("field", new Amount(new BigDecimal("2.5")));
        return entry;
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsBackWhatTheDatabaseKept(AnswerValue value, DSLContext sql) {
        String kept = sql.fetchSingle("select cast(cast(? as jsonb) as text)", ValueJson.write(value))
                .get(0, String.class);

        assertThat(ValueJson.readValue(kept)).isEqualTo(value);
        assertThat(ValueJson.readValue(ValueJson.write(value))).isEqualTo(value);
    }

    @Test
    void keepsTheOrderOfFieldsAndCodes() {
        Entries read = (Entries) ValueJson.readValue(ValueJson.write(new Entries(List.of(entry()))));
        assertThat(read.entries().getFirst().keySet()).containsExactly("name", "a", "field");

        Several codes =
                (Several) ValueJson.readValue(ValueJson.write(new Several(new LinkedHashSet<>(List.of("b", "a")))));
        assertThat(codes.codes()).containsExactly("b", "a");
    }

    @Test
    void refusesWhatIsNoValue() {
        assertThatThrownBy(() -> ValueJson.readValue("{\"colour\": \"red\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsBackTexts() {
        LocalizedText text = new LocalizedText(new TreeMap<>(Map.of("en", "Yes", "es", "Sí")));
        assertThat(ValueJson.readText(ValueJson.write(text))).isEqualTo(text);
    }
}
