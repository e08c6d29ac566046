package org.mirrorscope.wave.members;

import java.util.Arrays;

/**
 * Decides which cells of a table are not shown. Every cell below {@link #LEAST} is hidden, zeros included; then others
 * are, the smallest first, until for nobody who knows all that is shown it follows that a cell is below that number.
 */
final class Suppression {

    /** The smallest number of people that is ever shown. */
    static final int LEAST = 5;

    private final ResultTable table;
    private final boolean[][] hidden;
    private final boolean[][] small;

    private Suppression(ResultTable table, boolean[][] also) {
        this.table = table;
        this.small = table.below(LEAST);
        this.hidden = table.below(LEAST);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                hidden[row][column] |= also[row][column];
            }
        }
    }

    /** The cells that are hidden. */
    static boolean[][] of(ResultTable table) {
        return of(table, new boolean[table.rows()][table.columns()]);
    }

    /** @param also cells that are to be hidden for another reason */
    static boolean[][] of(ResultTable table, boolean[][] also) {
        return new Suppression(table, also).protect();
    }

    private boolean[][] protect() {
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                while (small[row][column] && !isSafe(row, column)) {
                    if (!hideAround(row, column)) {
                        return everything();
                    }
                }
            }
        }
        return hidden;
    }

    private boolean isSafe(int row, int column) {
        int missing = LEAST - table.count(row, column);
        return Slack.above(table, hidden, row, column, missing) >= missing;
    }

    /** Hides what is needed for the cheapest rectangle through a cell; false if there is nothing left to hide. */
    private boolean hideAround(int row, int column) {
        long least = Long.MAX_VALUE;
        int otherRow = -1;
        int otherColumn = -1;
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < table.columns(); c++) {
                if (r != row && c != column) {
                    long cost = cost(row, c) + cost(r, column) + cost(r, c);
                    if (cost > 0 && cost < least) {
                        least = cost;
                        otherRow = r;
                        otherColumn = c;
                    }
                }
            }
        }
        if (otherRow < 0) {
            return false;
        }
        hidden[row][otherColumn] = true;
        hidden[otherRow][column] = true;
        hidden[otherRow][otherColumn] = true;
        return true;
    }

    /** What is lost with a cell: the people in it; much more for totals, which readers need most. */
    private long cost(int row, int column) {
        if (hidden[row][column]) {
            return 0;
        }
        long people = table.count(row, column) + 1L;
        return table.isTotalRow(row) || table.isTotalColumn(column) ? people * 1_000 : people;
    }

    private boolean[][] everything() {
        Arrays.stream(hidden).forEach(row -> Arrays.fill(row, true));
        return hidden;
    }
}
