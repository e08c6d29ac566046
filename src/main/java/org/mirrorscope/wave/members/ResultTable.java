package org.mirrorscope.wave.members;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of people by group and category, with their totals. The last row adds up all groups, the last column all
 * categories; both are cells like the others.
 */
final class ResultTable {

    private final int[][] counts;

    /** @param inner the counts, a row for each group and a column for each category, without totals */
    ResultTable(int[][] inner) {
        int rows = inner.length;
        int columns = inner[0].length;
        counts = new int[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int count = inner[row][column];
                counts[row][column] = count;
                counts[row][columns] += count;
                counts[rows][column] += count;
                counts[rows][columns] += count;
            }
        }
    }

    /** With the total. */
    int rows() {
        return counts.length;
    }

    /** With the total. */
    int columns() {
        return counts[0].length;
    }

    int count(int row, int column) {
        return counts[row][column];
    }

    boolean isTotalRow(int row) {
        return row == rows() - 1;
    }

    boolean isTotalColumn(int column) {
        return column == columns() - 1;
    }

    /** The cells below a number that may be shown. */
    boolean[][] below(int least) {
        return Arrays.stream(counts)
                .map(row -> {
                    boolean[] small = new boolean[row.length];
                    IntStream.range(0, row.length).forEach(column -> small[column] = row[column] < least);
                    return small;
                })
                .toArray(boolean[][]::new);
    }
}
