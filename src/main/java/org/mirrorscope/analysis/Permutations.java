package org.mirrorscope.analysis;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * The share of the orders of a column under which something holds: all orders of up to nine entries, else a seeded
 * sample. Same input, same result.
 */
final class Permutations {

    /** How many orders a sample has. */
    static final int SAMPLE = 100_000;

    /** Up to so many entries all orders are tried: 9! = 362,880. */
    static final int LONGEST_EXACT = 9;

    private static final long SEED = 951_724;

    private Permutations() {}

    /**
     * A sample's p-value, (b + 1) / (m + 1), which is never zero (B. Phipson and G. K. Smyth, Permutation p-values should
     * never be zero, Statistical Applications in Genetics and Molecular Biology 9, 2010).
     *
     * @param column changed in place while it is permuted
     */
    static double sampled(int[] column, Predicate<int[]> asExtreme) {
        SplittableRandom random = new SplittableRandom(SEED);
        int extreme = 0;
        for (int i = 0; i < SAMPLE; i++) {
            shuffle(column, random);
            if (asExtreme.test(column)) {
                extreme++;
            }
        }
        return (extreme + 1.0) / (SAMPLE + 1.0);
    }

    private static void shuffle(int[] column, SplittableRandom random) {
        for (int i = column.length - 1; i > 0; i--) {
            swap(column, i, random.nextInt(i + 1));
        }
    }

    /** The exact p-value over all orders, by Heap's algorithm (B. R. Heap, The Computer Journal 6, 1963). */
    static double exact(int[] column, Predicate<int[]> asExtreme) {
        int[] counters = new int[column.length];
        long orders = 1;
        long extreme = asExtreme.test(column) ? 1 : 0;
        for (int i = 1; i < column.length; ) {
            if (counters[i] < i) {
                swap(column, i % 2 == 0 ? 0 : counters[i], i);
                orders++;
                extreme += asExtreme.test(column) ? 1 : 0;
                counters[i]++;
                i = 1;
            } else {
                counters[i] = 0;
                i++;
            }
        }
        return (double) extreme / orders;
    }

    private static void swap(int[] column, int one, int other) {
        int kept = column[one];
        column[one] = column[other];
        column[other] = kept;
    }
}
