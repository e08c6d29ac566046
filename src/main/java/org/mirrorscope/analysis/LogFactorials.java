package org.mirrorscope.analysis;

/** Logarithms of factorials, as sums of logarithms, for counts of countries. */
final class LogFactorials {

    private static final double[] TABLE = new double[2000];

    static {
        for (int n = 2; n < TABLE.length; n++) {
            TABLE[n] = TABLE[n - 1] + Math.log(n);
        }
    }

    private LogFactorials() {}

    static double of(int n) {
        return TABLE[n];
    }

    /** The logarithm of the number of ways to choose k of n. */
    static double choose(int n, int k) {
        return TABLE[n] - TABLE[k] - TABLE[n - k];
    }
}
