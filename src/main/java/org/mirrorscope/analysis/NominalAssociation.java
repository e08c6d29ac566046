package org.mirrorscope.analysis;

/**
 * Two columns of codes without order: the test of Fisher, Freeman and Halton (G. H. Freeman and J. H. Halton, Note on an
 * exact treatment of contingency, goodness of fit and other problems of significance, Biometrika 38, 1951) by
 * permutation, and Cramer's V, corrected for its bias (W. Bergsma, Journal of the Korean Statistical Society 42, 2013).
 */
final class NominalAssociation {

    /** Tables that are as probable as the observed one but for rounding count as such; R uses the same factor. */
    private static final double ROUNDING = 1e-7;

    private final int[] first;
    private final int rows;
    private final int columns;

    private NominalAssociation(int[] first, int rows, int columns) {
        this.first = first;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * @param x codes from 0 to rows - 1, each of which occurs; rows at least 2
     * @param y codes from 0 to columns - 1 in the same order, each of which occurs; columns at least 2
     */
    static Association.Strength.Nominal of(int[] x, int rows, int[] y, int columns) {
        NominalAssociation pair = new NominalAssociation(x, rows, columns);
        double observed = pair.rarity(y);
        Chance chance =
                new Chance(() -> Permutations.sampled(y.clone(), order -> pair.rarity(order) >= observed - ROUNDING));
        return new Association.Strength.Nominal(pair.cramersV(y), chance, Permutations.SAMPLE);
    }

    private int[] table(int[] second) {
        int[] table = new int[rows * columns];
        for (int i = 0; i < first.length; i++) {
            table[first[i] * columns + second[i]]++;
        }
        return table;
    }

    /** The sum of log n!: the higher, the less probable is the table given its margins. */
    private double rarity(int[] second) {
        double sum = 0;
        for (int count : table(second)) {
            sum += LogFactorials.of(count);
        }
        return sum;
    }

    private double cramersV(int[] second) {
        int n = first.length;
        double phi = chiSquare(table(second)) / n;
        double corrected = Math.max(0, phi - (rows - 1.0) * (columns - 1.0) / (n - 1.0));
        double correctedRows = rows - (rows - 1.0) * (rows - 1.0) / (n - 1.0);
        double correctedColumns = columns - (columns - 1.0) * (columns - 1.0) / (n - 1.0);
        double largest = Math.min(correctedRows, correctedColumns) - 1;
        return largest <= 0 ? 0 : Math.sqrt(corrected / largest);
    }

    private double chiSquare(int[] table) {
        double[] rowSums = new double[rows];
        double[] columnSums = new double[columns];
        for (int i = 0; i < table.length; i++) {
            rowSums[i / columns] += table[i];
            columnSums[i % columns] += table[i];
        }
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            double expected = rowSums[i / columns] * columnSums[i % columns] / first.length;
            sum += (table[i] - expected) * (table[i] - expected) / expected;
        }
        return sum;
    }
}
