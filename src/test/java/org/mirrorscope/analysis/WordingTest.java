package org.mirrorscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.Messages;

class WordingTest {

    private static final Wording ENGLISH = Wording.of(Messages.in(Locale.ENGLISH));
    private static final Wording SPANISH = Wording.of(Messages.in(Locale.of("es")));

    @Test
    void tellsPerCentOnlyOfTenOrMoreAndRoundsHalfUp() {
        assertThat(ENGLISH.share(5, 9)).isEqualTo("5 of 9");
        assertThat(ENGLISH.share(11, 22)).isEqualTo("11 of 22 (50%)");
        assertThat(ENGLISH.share(1, 200)).isEqualTo("1 of 200 (1%)"); // 0.5 up
        assertThat(ENGLISH.share(182, 190)).isEqualTo("182 of 190 (96%)"); // the report said 93
        assertThat(SPANISH.share(11, 22)).isEqualTo("11 de 22 (50 %)");
    }

    @Test
    void tellsProbabilityAsTossesOfCoins() {
        assertThat(ENGLISH.often(0.125)).isEqualTo("1 of 8");
        assertThat(ENGLISH.often(0.0243)).isEqualTo("about 1 of 41");
        assertThat(ENGLISH.often(0.6875)).isEqualTo("about 7 of 10");
        assertThat(ENGLISH.often(0.0000001)).isEqualTo("fewer than 1 of 1,000");
        assertThat(ENGLISH.often(0.97)).isEqualTo("nearly all");
        assertThat(ENGLISH.often(1)).isEqualTo("all");
        assertThat(SPANISH.often(0.125)).isEqualTo("1 de cada 8");
        assertThat(ENGLISH.p(0.125)).isEqualTo("= 0.125");
        assertThat(ENGLISH.p(0.0004)).isEqualTo("< 0.001");
        assertThat(SPANISH.p(0.125)).isEqualTo("= 0,125");
    }

    @Test
    void writesListsAndSignsAsTheLanguageDoes() {
        assertThat(ENGLISH.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(SPANISH.list(List.of("A", "B"))).isEqualTo("A y B");
        assertThat(SPANISH.list(List.of("Malta", "España", "Italia"))).isEqualTo("Malta, España e Italia");
        assertThat(SPANISH.list(List.of("Italia", "Hielo"))).isEqualTo("Italia y Hielo");
        assertThat(SPANISH.list(List.of("Hielo", "Índices"))).isEqualTo("Hielo e Índices");
        assertThat(SPANISH.list(List.of("«Clínica»", "«Higiene»"))).isEqualTo("«Clínica» e «Higiene»");
        assertThat(ENGLISH.list(List.of("Malta", "Italy"))).isEqualTo("Malta and Italy");
        assertThat(ENGLISH.signed(2, 1)).isEqualTo("+2");
        assertThat(ENGLISH.signed(-2.25, 1)).isEqualTo("−2.3");
        assertThat(ENGLISH.signed(0.01, 1)).isEqualTo("0");
        assertThat(ENGLISH.coefficient(0.6, true)).isEqualTo("+0.60");
        assertThat(ENGLISH.coefficient(-0.001, true)).isEqualTo("0.00");
    }
}
