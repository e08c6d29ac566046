package org.mirrorscope.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Fisher's exact test on a table of two by two, two-sided as R's {@code fisher.test}, with the conditional
 * maximum-likelihood odds ratio and its interval (A. Agresti, Categorical Data Analysis, 3rd ed., 2013, sections 3.5 and
 * 16.6). All is about Fisher's noncentral hypergeometric distribution of the first cell given the margins.
 */
final class FisherExact {

    private static final double TAIL = 0.025;
    /** Log odds ratios are sought between -this and +this. */
    private static final double WIDEST = 700;

    private final int observed;
    private final int least;
    private final double[] logWeights;

    /** @param table rows of cells, no margin zero */
    private FisherExact(int[][] table) {
        int row = table[0][0] + table[0][1];
        int first = table[0][0] + table[1][0];
        int second = table[0][1] + table[1][1];
        observed = table[0][0];
        least = Math.max(0, row - second);
        int most = Math.min(row, first);
        logWeights = new double[most - least + 1];
        for (int i = 0; i < logWeights.length; i++) {
            logWeights[i] = LogFactorials.choose(first, least + i) + LogFactorials.choose(second, row - least - i);
        }
    }

    /** @param table two rows of two cells, no margin zero */
    static Association.Strength.TwoByTwo test(int[][] table) {
        FisherExact exact = new FisherExact(table);
        return new Association.Strength.TwoByTwo(
                exact.twoSided(), new Interval(exact.oddsRatio(), exact.low(), exact.high()));
    }

    /**
     * The sum of the probabilities not above the observed one. As R, takes what is within a ten-millionth for equal: the
     * same probability comes out differently in its last digits when it is reached another way.
     */
    private double twoSided() {
        double[] density = density(0);
        double limit = density[observed - least] * (1 + 1e-7);
        return Math.min(1, Arrays.stream(density).filter(each -> each <= limit).sum());
    }

    private boolean atLeast() {
        return observed == least;
    }

    private boolean atMost() {
        return observed == least + logWeights.length - 1;
    }

    /** The odds ratio under which the observed cell is the expected one. */
    private double oddsRatio() {
        if (atLeast()) {
            return 0;
        }
        return atMost() ? Double.POSITIVE_INFINITY : Math.exp(root(log -> mean(log) - observed));
    }

    private double low() {
        return atLeast() ? 0 : Math.exp(root(log -> from(observed, log) - TAIL));
    }

    private double high() {
        return atMost() ? Double.POSITIVE_INFINITY : Math.exp(root(log -> TAIL - (1 - from(observed + 1, log))));
    }

    private double mean(double logOdds) {
        double[] density = density(logOdds);
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += (least + i) * density[i];
        }
        return sum;
    }

    /** The probability of a cell of x or more. */
    private double from(int x, double logOdds) {
        double[] density = density(logOdds);
        double upper = 0;
        for (int i = density.length - 1; i >= x - least; i--) {
            upper += density[i];
        }
        return upper;
    }

    private double[] density(double logOdds) {
        double[] logs = new double[logWeights.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logWeights[i] + (least + i) * logOdds;
            largest = Math.max(largest, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - largest);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return logs;
    }

    /** Bisection until the ends are neighbours: the function rises with the log odds ratio. */
    private static double root(DoubleUnaryOperator rising) {
        double below = -WIDEST;
        double above = WIDEST;
        for (double middle = 0; below < middle && middle < above; middle = below + (above - below) / 2) {
            if (rising.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
