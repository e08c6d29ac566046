package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mirrorscope.publication.web.MethodPage.Example;
import org.mirrorscope.shell.Reader;

/** The worked example of the method page, against figures reckoned by hand and with R. */
class MethodPageTests {

    private final Example example =
            new MethodPages(Reader.of(Locale.ENGLISH)).page().example();

    @Test
    void countsThreeDenominators() {
        // Fourteen invited; XK sent nothing; XN says that the question does not apply.
        assertThat(example.population()).isEqualTo(14);
        assertThat(example.returned()).isEqualTo(13);
        assertThat(example.answered()).isEqualTo(12);
        assertThat(example.k()).isEqualTo(8);
        assertThat(example.percent()).isEqualTo(67);
    }

    @Test
    void boundsSilence() {
        assertThat(example.applicable()).isEqualTo(13);
        assertThat(example.silent()).isEqualTo(1);
        assertThat(example.lowPercent()).isEqualTo(62); // 8 of 13
        assertThat(example.highPercent()).isEqualTo(69); // 9 of 13
    }

    @Test
    void splitsTheChangeSoThatItAddsUp() {
        assertThat(example.panel()).isEqualTo(10);
        assertThat(example.improved()).isEqualTo(7);
        assertThat(example.same()).isEqualTo(2);
        assertThat(example.worsened()).isEqualTo(1);
        assertThat(example.kThen()).isEqualTo(3);
        assertThat(example.answeredThen()).isEqualTo(11);
        assertThat(example.percentThen()).isEqualTo(27);
        assertThat(example.kThen() + example.changedTo() - example.changedFrom() + example.answerNow() - example.gone())
                .isEqualTo(example.k());
        assertThat(example.changedTo()).isEqualTo(4);
        assertThat(example.changedFrom()).isZero();
        assertThat(example.answerNow()).isEqualTo(2);
        assertThat(example.gone()).isEqualTo(1);
    }

    @Test
    void testsTheImbalance() {
        // R: binom.test(7, 8): p-value = 0.0703, 95 percent confidence interval 0.4734903 0.9968403
        assertThat(example.p()).isEqualTo("0.070");
        assertThat(example.low()).isEqualTo(47);
        assertThat(example.high()).isEqualTo(100);
    }

    @Test
    void measuresTwoGroups() {
        // Presence: the same two communities. Levels: (0 + 2/3 + 0) / 3.
        assertThat(example.presence()).isEqualTo("0.00");
        assertThat(example.levels()).isEqualTo("0.22");
    }

    @Test
    void writesNumbersAsTheReaderDoes() {
        assertThat(new MethodPages(Reader.of(Locale.of("es"))).page().example().p())
                .isEqualTo("0,070");
    }
}
