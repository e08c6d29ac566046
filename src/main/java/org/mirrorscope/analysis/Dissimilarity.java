package org.mirrorscope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.mirrorscope.shared.CountryCode;

/**
 * How unlike the countries' groups are, pair by pair. A group is one level for each community, from 0 (none), and -1
 * where it is not known; only communities that both know count, and pairs without any are left out.
 */
final class Dissimilarity {

    private static final double ROUNDING = 1e-12;

    private Dissimilarity() {}

    /**
     * On presence (P. Jaccard, The distribution of the flora in the alpine zone, New Phytologist 11, 1912); two empty
     * groups do not differ. Empty if no two countries can be compared.
     */
    static Optional<Composition.Heterogeneity> jaccard(SortedMap<CountryCode, int[]> groups) {
        return over(groups, Dissimilarity::jaccard);
    }

    private static double jaccard(int[] one, int[] other) {
        int shared = 0;
        int both = 0;
        int either = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] >= 0 && other[i] >= 0) {
                shared++;
                both += one[i] > 0 && other[i] > 0 ? 1 : 0;
                either += one[i] > 0 || other[i] > 0 ? 1 : 0;
            }
        }
        if (shared == 0) {
            return Double.NaN;
        }
        return either == 0 ? 0 : 1 - (double) both / either;
    }

    /**
     * On levels (J. C. Gower, A general coefficient of similarity and some of its properties, Biometrics 27, 1971), by
     * the scale's own range, not the observed one. Empty if no two countries can be compared.
     *
     * @param levels the number of levels of the scale
     */
    static Optional<Composition.Heterogeneity> gower(SortedMap<CountryCode, int[]> groups, int levels) {
        return over(groups, (one, other) -> gower(one, other, levels - 1));
    }

    private static double gower(int[] one, int[] other, int range) {
        int shared = 0;
        int steps = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] >= 0 && other[i] >= 0) {
                shared++;
                steps += Math.abs(one[i] - other[i]);
            }
        }
        if (shared == 0) {
            return Double.NaN;
        }
        return steps == 0 ? 0 : (double) steps / range / shared;
    }

    private static Optional<Composition.Heterogeneity> over(
            SortedMap<CountryCode, int[]> groups, ToDoubleBiFunction<int[], int[]> measure) {
        List<CountryCode> countries = List.copyOf(groups.keySet());
        List<int[]> levels = List.copyOf(groups.values());
        double[] sums = new double[countries.size()];
        int[] counts = new int[countries.size()];
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < sums.length; i++) {
            for (int j = i + 1; j < sums.length; j++) {
                double unlike = measure.applyAsDouble(levels.get(i), levels.get(j));
                if (!Double.isNaN(unlike)) {
                    sums[i] += unlike;
                    sums[j] += unlike;
                    counts[i]++;
                    counts[j]++;
                    sum += unlike;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(heterogeneity(countries, sums, counts, sum / pairs, pairs));
    }

    private static Composition.Heterogeneity heterogeneity(
            List<CountryCode> countries, double[] sums, int[] counts, double mean, int pairs) {
        SortedMap<CountryCode, Double> means = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 0) {
                means.put(countries.get(i), sums[i] / counts[i]);
            }
        }
        double least =
                means.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most =
                means.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new Composition.Heterogeneity(mean, pairs, means, near(means, least), near(means, most));
    }

    private static List<CountryCode> near(SortedMap<CountryCode, Double> means, double value) {
        List<CountryCode> near = new ArrayList<>();
        means.forEach((country, mean) -> {
            if (Math.abs(mean - value) <= ROUNDING) {
                near.add(country);
            }
        });
        return List.copyOf(near);
    }
}
