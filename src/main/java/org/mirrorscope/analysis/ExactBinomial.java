package org.mirrorscope.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** Exact inference on a count out of n; agrees with R's {@code binom.test}. */
final class ExactBinomial {

    private static final double TAIL = 0.025;

    private ExactBinomial() {}

    /**
     * The exact two-sided sign test (Conover, Practical Nonparametric Statistics, 3rd ed., 1999, section 3.4): up and
     * down are equally likely, so both tails are alike and p is twice the smaller one, at most 1. Counted in whole
     * numbers, because the library's test leaves an equally likely outcome out of the other tail where rounding makes it
     * look likelier.
     */
    static double signTest(int up, int down) {
        int moved = up + down;
        BigInteger ways = BigInteger.ONE;
        BigInteger tail = BigInteger.ZERO;
        for (int k = 0; k <= Math.min(up, down); k++) {
            tail = tail.add(ways);
            ways = ways.multiply(BigInteger.valueOf(moved - k)).divide(BigInteger.valueOf(k + 1L));
        }
        BigDecimal outcomes = new BigDecimal(BigInteger.TWO.pow(moved));
        return Math.min(
                1,
                new BigDecimal(tail.shiftLeft(1))
                        .divide(outcomes, MathContext.DECIMAL64)
                        .doubleValue());
    }

    /**
     * A share with its 95 % interval (C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits
     * illustrated in the case of the binomial, Biometrika 26, 1934), by quantiles of the beta distribution.
     */
    static Interval share(int k, int n) {
        return new Interval(
                (double) k / n,
                k == 0 ? 0 : betaQuantile(TAIL, k, n - k + 1),
                k == n ? 1 : betaQuantile(1 - TAIL, k + 1, n - k));
    }

    /** The library's quantile is good to about nine digits; three Newton steps make it good to the last but few. */
    private static double betaQuantile(double p, double a, double b) {
        BetaDistribution beta = BetaDistribution.of(a, b);
        double x = beta.inverseCumulativeProbability(p);
        for (int step = 0; step < 3; step++) {
            x -= (beta.cumulativeProbability(x) - p) / beta.density(x);
        }
        return x;
    }
}
