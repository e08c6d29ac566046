package org.mirrorscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R 4.2.2; src/test/r/reference.R makes every expected value, the expression stands beside it. */
class ExactStatisticsTest {

    /** Agreement to 1e-12 of the value. */
    private static Offset<Double> exactly(double expected) {
        return within(Math.abs(expected) * 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 10, 0.02430651010945447", // binom.test(24, 34)$p.value
        "29, 19, 0.19341265286193757", // binom.test(29, 48)$p.value, where commons-statistics 1.2 gives 0.152
        "28, 11, 0.0094753042794764163", // binom.test(28, 39)$p.value, where commons-statistics 1.2 gives 0.0064
        "6, 0, 0.03125", // binom.test(6, 6)$p.value
        "5, 5, 1", // binom.test(5, 10)$p.value
        "1, 39, 7.4578565545380439e-11", // binom.test(1, 40)$p.value
        "120, 80, 0.0056851559967503245" // binom.test(120, 200)$p.value
    })
    void signTestIsTheExactBinomialTest(int up, int down, double p) {
        assertThat(ExactBinomial.signTest(up, down)).isCloseTo(p, exactly(p));
    }

    @Test
    void signTestDoesNotCareWhichWayIsUp() {
        for (int moved = 1; moved <= 120; moved++) {
            double probabilities = 0;
            for (int up = 0; up <= moved; up++) {
                double p = ExactBinomial.signTest(up, moved - up);
                assertThat(p).isEqualTo(ExactBinomial.signTest(moved - up, up)).isBetween(0.0, 1.0);
                probabilities = Math.max(probabilities, p);
            }
            assertThat(probabilities).as("the most even outcome of " + moved).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "24, 34, 0.52521893965951427, 0.84901633557697154", // qbeta(.025, 24, 11), qbeta(.975, 25, 10)
        "6, 6, 0.54074187356009951, 1", // qbeta(.025, 6, 1)
        "0, 8, 0, 0.36941664755281922", // qbeta(.975, 1, 8)
        "120, 200, 0.52853567279704605, 0.66845373626436055" // binom.test(120, 200)$conf.int
    })
    void intervalIsClopperAndPearsons(int k, int n, double low, double high) {
        Interval share = ExactBinomial.share(k, n);
        assertThat(share.estimate()).isEqualTo((double) k / n);
        assertThat(share.low()).isCloseTo(low, exactly(low));
        assertThat(share.high()).isCloseTo(high, exactly(high));
    }

    @Test
    void holmCorrectsAsR() {
        // p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.04, 0.9), "holm")
        double[] expected = {0.05, 0.12, 0.12, 0.03, 0.12, 0.9};
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005, 0.04, 0.9}))
                .containsExactly(expected, within(1e-15));
        assertThat(Holm.adjust(new double[] {})).isEmpty();
    }

    @Test
    void quartilesAreOfTypeSeven() {
        // quantile(c(3, 1, 4, 1, 5, 9, 2, 6), type = 7)
        assertThat(Quantiles.summary(List.of(3., 1., 4., 1., 5., 9., 2., 6.)))
                .isEqualTo(new Summary(8, 1, 1.75, 3.5, 5.25, 9));
        assertThat(Quantiles.summary(List.of(7.))).isEqualTo(new Summary(1, 7, 7, 7, 7, 7));
    }

    @ParameterizedTest
    @CsvSource({
        // fisher.test(...)$p.value, and fisher_fine(...): fisher.test's equations, solved more finely
        "3, 1, 1, 3, 0.48571428571428582, 6.4083196581996766, 0.2117355954465785, 626.2435305888133144",
        "12, 5, 7, 29, 0.00054735682126697438, 9.4033378925929458, 2.2296024971241679, 47.0474716603307712"
    })
    void fisherTestIsAsR(int a, int b, int c, int d, double p, double odds, double low, double high) {
        Association.Strength.TwoByTwo test = FisherExact.test(new int[][] {{a, b}, {c, d}});
        assertThat(test.p()).isCloseTo(p, exactly(p));
        assertThat(test.oddsRatio().estimate()).isCloseTo(odds, within(odds * 1e-9));
        assertThat(test.oddsRatio().low()).isCloseTo(low, within(low * 1e-9));
        assertThat(test.oddsRatio().high()).isCloseTo(high, within(high * 1e-9));
    }

    @Test
    void fisherTestDoesNotCareWhichRowComesFirst() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            int a = 1 + random.nextInt(40);
            int b = 1 + random.nextInt(40);
            int c = 1 + random.nextInt(40);
            int d = 1 + random.nextInt(40);
            double p = FisherExact.test(new int[][] {{a, b}, {c, d}}).p();
            assertThat(FisherExact.test(new int[][] {{c, d}, {a, b}}).p()).isCloseTo(p, within(p * 1e-10));
            assertThat(FisherExact.test(new int[][] {{b, a}, {d, c}}).p()).isCloseTo(p, within(p * 1e-10));
        }
    }

    @Test
    void fisherTestNamesAnUnboundedOddsRatio() {
        // fisher.test(matrix(c(8, 0, 3, 9), 2, byrow = TRUE)); low(...) for the lower end
        Association.Strength.TwoByTwo test = FisherExact.test(new int[][] {{8, 0}, {3, 9}});
        assertThat(test.p()).isCloseTo(0.001381281257442247, exactly(0.00138));
        assertThat(test.oddsRatio().estimate()).isInfinite();
        assertThat(test.oddsRatio().high()).isInfinite();
        assertThat(test.oddsRatio().low()).isCloseTo(2.6756588824366756, within(1e-8));
        assertThat(FisherExact.test(new int[][] {{0, 8}, {9, 3}}).oddsRatio().estimate())
                .isZero();
    }

    @Test
    void kendallEnumeratesAllOrdersOfFewPairs() {
        int[] x = {0, 0, 1, 1, 2, 2, 3, 3};
        int[] y = {0, 1, 0, 2, 1, 2, 2, 3};
        Association.Strength.Ordered tau = KendallTau.of(x, y);
        // cor(x8, y8, method = "kendall")
        assertThat(tau.tau()).isCloseTo(0.63844239806906145, exactly(0.6));
        // mean over all 8! orders
        assertThat(tau.p()).isCloseTo(0.052380952380952382, exactly(0.05));
        assertThat(tau.exact()).isTrue();
        assertThat(tau.permutations()).isEqualTo(40320);
    }

    @Test
    void kendallSamplesOrdersOfManyPairsAlwaysTheSameWay() {
        int[] x = {0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2};
        int[] y = {0, 0, 1, 0, 1, 1, 2, 1, 2, 2, 1, 2};
        Association.Strength.Ordered tau = KendallTau.of(x, y);
        // cor(x12, y12, method = "kendall")
        assertThat(tau.tau()).isCloseTo(0.59574468085106369, exactly(0.59));
        // 400,000 orders give 0.03342, with a standard error of 0.0003
        assertThat(tau.p()).isCloseTo(0.0334, within(0.002));
        assertThat(tau.exact()).isFalse();
        assertThat(KendallTau.of(x, y)).isEqualTo(tau);
    }

    @Test
    void nominalTestIsAsR() {
        int[][] table = {{5, 0, 1}, {1, 6, 2}, {2, 1, 7}}; // job, by columns as R fills it
        int[] x = new int[25];
        int[] y = new int[25];
        int i = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int n = 0; n < table[row][column]; n++) {
                    x[i] = row;
                    y[i++] = column;
                }
            }
        }
        Association.Strength.Nominal found = NominalAssociation.of(x, 3, y, 3);
        // fisher.test(job)$p.value by enumeration, here by permutation
        assertThat(found.p()).isCloseTo(0.0021997777305600313, within(0.0006));
        // Bergsma's formula on chisq.test(job, correct = FALSE)
        assertThat(found.v()).isCloseTo(0.55014755989855813, exactly(0.55));
    }

    @Test
    void effectiveNumberIsTheExponentialOfTheEntropy() {
        // exp(-sum(p * log(p))) for p = c(4, 3, 2, 1) / 10
        assertThat(Hill.effectiveNumber(List.of(4., 3., 2., 1., 0.)))
                .hasValueSatisfying(number -> assertThat(number).isCloseTo(3.5961154666243225, exactly(3.5)));
        assertThat(Hill.effectiveNumber(List.of(0., 0.))).isEmpty();
    }
}
