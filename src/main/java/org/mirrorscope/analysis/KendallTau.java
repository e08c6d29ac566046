package org.mirrorscope.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Kendall's tau-b of two columns of ranks, with ties (M. G. Kendall, The treatment of ties in ranking problems,
 * Biometrika 33, 1945). Permuting one column leaves the ties as they are, so |tau| is compared by its numerator alone,
 * in whole numbers.
 */
final class KendallTau {

    private final int[] first;
    private final int[] second;
    private final int levels;
    /** Fenwick's binary indexed tree (P. M. Fenwick, Software: Practice and Experience 24, 1994) of the ranks seen. */
    private final int[] tree;

    private KendallTau(int[] x, int[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        first = Arrays.stream(order).map(i -> x[i]).toArray();
        second = Arrays.stream(order).map(i -> y[i]).toArray();
        levels = Arrays.stream(y).max().orElse(0) + 1;
        tree = new int[levels + 1];
    }

    /**
     * The coefficient with its p-value, two-sided on |tau|.
     *
     * @param x ranks from 0, at least two different
     * @param y ranks from 0 in the same order, at least two different
     */
    static Association.Strength.Ordered of(int[] x, int[] y) {
        KendallTau tau = new KendallTau(x, y);
        long observed = tau.numerator(tau.second);
        double value = observed / (Math.sqrt(tau.untied(x)) * Math.sqrt(tau.untied(y)));
        int[] column = tau.second.clone();
        Predicate<int[]> asExtreme = order -> Math.abs(tau.numerator(order)) >= Math.abs(observed);
        return x.length <= Permutations.LONGEST_EXACT
                ? new Association.Strength.Ordered(
                        value, new Chance(() -> Permutations.exact(column, asExtreme)), factorial(x.length), true)
                : new Association.Strength.Ordered(
                        value, new Chance(() -> Permutations.sampled(column, asExtreme)), Permutations.SAMPLE, false);
    }

    private static int factorial(int n) {
        return IntStream.rangeClosed(2, n).reduce(1, (product, factor) -> product * factor);
    }

    /** The number of pairs that a column does not tie. */
    private long untied(int[] ranks) {
        long pairs = (long) ranks.length * (ranks.length - 1) / 2;
        int[] counts = new int[Arrays.stream(ranks).max().orElse(0) + 1];
        for (int rank : ranks) {
            counts[rank]++;
        }
        for (int count : counts) {
            pairs -= (long) count * (count - 1) / 2;
        }
        return pairs;
    }

    /** Concordant minus discordant pairs of the first column with an order of the second. */
    private long numerator(int[] order) {
        Arrays.fill(tree, 0);
        long sum = 0;
        int inserted = 0;
        for (int start = 0; start < first.length; ) {
            int end = start;
            while (end < first.length && first[end] == first[start]) {
                int rank = order[end++];
                sum += upTo(rank) - (inserted - upTo(rank + 1));
            }
            for (int i = start; i < end; i++) {
                insert(order[i]);
            }
            inserted += end - start;
            start = end;
        }
        return sum;
    }

    /** How many ranks below this one were inserted. */
    private int upTo(int rank) {
        int sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private void insert(int rank) {
        for (int i = rank + 1; i <= levels; i += i & -i) {
            tree[i]++;
        }
    }
}
