package org.mirrorscope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.document.Numbers.Parsed;

/** A thousand must never become one. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1,000", "12.500", "999,999", "-1.000", "\u22121.000"})
    void whatMayBeThousandsOrDecimalsIsNoNumberThatSomebodyTyped(String typed) {
        assertThat(Numbers.parseTyped(typed)).isInstanceOf(Parsed.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1.5", "1,5", "1.50", "0.125", "0,125", "1.0000", "1 000", "1.000.000", "1234.567"})
    void everythingElseReadsAsItIs(String typed) {
        String plain =
                typed.equals("1.000.000") ? "1000000" : typed.replace(",", ".").replace(" ", "");
        assertThat(Numbers.parseTyped(typed))
                .isInstanceOfSatisfying(
                        Parsed.Number.class,
                        read -> assertThat(read.number()).isEqualByComparingTo(new BigDecimal(plain)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.125", "1.000", "-3.250", "1000", "0.125", "1.5", "1234.567"})
    void whatStandsInAFieldReadsBack(String number) {
        assertThat(Numbers.parseTyped(Numbers.typed(new BigDecimal(number))))
                .isInstanceOfSatisfying(
                        Parsed.Number.class,
                        read -> assertThat(read.number()).isEqualByComparingTo(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "12.125"})
    void aMachineMeansADecimalPoint(String written) {
        assertThat(Numbers.parse(written)).isEqualTo(new Parsed.Number(new BigDecimal(written)));
    }
}
