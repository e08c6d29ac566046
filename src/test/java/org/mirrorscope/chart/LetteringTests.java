package org.mirrorscope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTests {

    @Test
    void measuresAsInterDoes() {
        // Advances of Inter Regular: H 743, i 242 thousandths of the size.
        assertThat(Lettering.width("H", 1000, false)).isEqualTo(743);
        assertThat(Lettering.width("H", 1000, true)).isGreaterThan(743);
        assertThat(Lettering.width("1", 13, false)).isEqualTo(Lettering.width("8", 13, false));
    }

    @Test
    void breaksAtSpacesAndInsideAWordOnlyIfItMust() {
        assertThat(Lettering.wrap("national mirror group", 70, 13, false, 9))
                .containsExactly("national", "mirror", "group");
        assertThat(Lettering.wrap("Donaudampfschiff", 60, 13, false, 9))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(Lettering.width(line, 13, false)).isLessThanOrEqualTo(60));
        assertThat(String.join("", Lettering.wrap("Donaudampfschiff", 60, 13, false, 9)))
                .isEqualTo("Donaudampfschiff");
    }

    @Test
    void breaksNoNumberThatALineCanHold() {
        assertThat(Lettering.wrap("154\u00a0of\u00a0189", 65, 13, false, 9))
                .containsExactly("154\u00a0of\u00a0", "189");
        assertThat(Lettering.wrap("1,234,567", 65, 13, false, 9)).containsExactly("1,234,567");
        assertThat(Lettering.wrap("123456789012", 40, 13, false, 9)).hasSizeGreaterThan(1);
    }

    @Test
    void cutsOutOfTwoHeadingsWhatTheyHaveInCommon() {
        String then = "NCD country capacity survey 2015";
        String now = "NCD country capacity survey 2017";
        assertThat(Headings.lines(then, now, 124, 2)).containsExactly("NCD country", "capacity … 2015");
        assertThat(Headings.lines(now, then, 70, 2)).last().asString().endsWith("2017");
        assertThat(Headings.lines(now, then, 400, 2)).containsExactly(now);
        assertThat(Headings.lines("2015 survey of the ministries", "2017 survey of the ministries", 70, 1))
                .containsExactly("2015 …");
        assertThat(Headings.lines("Autumn of the ministries", "Spring of another office", 70, 1))
                .containsExactlyElementsOf(Lettering.wrap("Autumn of the ministries", 70, 13, true, 1));
        assertThat(Headings.lines(now, now, 70, 1)).singleElement().asString().endsWith("…");
    }

    @Test
    void endsInAnEllipsisWhatDoesNotFit() {
        assertThat(Lettering.wrap("one two three four five six", 40, 13, false, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(Lettering.wrap("", 40, 13, false, 2)).isEqualTo(List.of(""));
    }

    @Test
    void writesNumbersShort() {
        assertThat(List.of(1.0, 1.5, 1.006, -0.001, -0.25, 12345.678).stream().map(Svg::number))
                .containsExactly("1", "1.5", "1.01", "0", "-0.25", "12345.68");
    }

    @Test
    void ticksStandAtRoundNumbers() {
        Ticks ticks = Ticks.of(new Axis(-3, 47, ""), 5);
        assertThat(ticks.values()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
        assertThat(ticks.label(-10)).isEqualTo("−10");
        assertThat(Ticks.of(new Axis(0, 1, ""), 4).label(0.5)).isEqualTo("0.5");
    }
}
