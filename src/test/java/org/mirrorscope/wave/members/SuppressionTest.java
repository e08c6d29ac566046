package org.mirrorscope.wave.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(shown(new int[][] {{5, 9, 12}, {30, 5, 7}})).isEqualTo("""
                5 9 12 26
                30 5 7 42
                35 14 19 68""");
    }

    @Test
    void hidesASmallCellAndWhatWouldTellIt() {
        assertThat(shown(new int[][] {{3, 9, 12}, {30, 8, 7}, {10, 20, 30}})).isEqualTo("""
                · · 12 24
                30 8 7 45
                · · 30 60
                43 37 49 129""");
    }

    @Test
    void hidesZerosToo() {
        String shown = shown(new int[][] {{0, 20, 30}, {20, 20, 20}, {25, 25, 25}});
        assertThat(shown.lines().findFirst().orElseThrow()).startsWith("·");
        assertThat(shown).doesNotContain(" 0 ").contains("60", "75");
    }

    /** Two zeros in one row would follow from a rest of nothing. */
    @Test
    void doesNotLetTwoZerosFollowFromTheirSum() {
        int[][] counts = {{0, 0, 40}, {20, 20, 20}, {20, 20, 20}};
        assertThat(shown(counts).lines().findFirst().orElseThrow()).isEqualTo("· · · 40");
        assertSafe(new ResultTable(counts));
    }

    @Test
    void hidesAGroupOfLessThanFiveWithItsTotal() {
        String shown = shown(new int[][] {{1, 1, 1}, {20, 20, 20}, {30, 30, 30}});
        assertThat(shown.lines().findFirst().orElseThrow()).isEqualTo("· · · ·");
        assertSafe(new ResultTable(new int[][] {{1, 1, 1}, {20, 20, 20}, {30, 30, 30}}));
    }

    @Test
    void showsNothingOfAFewPeopleAltogether() {
        assertThat(shown(new int[][] {{1, 1}})).doesNotContainPattern("\\d");
    }

    /** Whoever tries every table that fits what is shown finds one in which the hidden cell is not small. */
    @Test
    void noSmallCellFollowsHoweverTheTableIs() {
        Random chance = new Random(20_261_122);
        for (int round = 0; round < 400; round++) {
            int[][] counts = new int[1 + chance.nextInt(5)][2 + chance.nextInt(4)];
            int largest = 2 + chance.nextInt(30);
            Arrays.stream(counts).forEach(row -> Arrays.setAll(row, i -> chance.nextInt(largest)));
            assertSafe(new ResultTable(counts));
        }
    }

    /** The slack that the network finds is what trying all tables finds. */
    @Test
    void theNetworkFindsWhatTryingEverythingFinds() {
        Random chance = new Random(7);
        for (int round = 0; round < 60; round++) {
            int[][] counts = new int[2][2];
            Arrays.stream(counts).forEach(row -> Arrays.setAll(row, i -> chance.nextInt(6)));
            ResultTable table = new ResultTable(counts);
            boolean[][] hidden = new boolean[3][3];
            Arrays.stream(hidden).forEach(row -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] = chance.nextInt(3) > 0;
                }
            });
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 2; column++) {
                    if (hidden[row][column]) {
                        assertThat(Math.min(8, Slack.above(table, hidden, row, column, 8)))
                                .isEqualTo(Math.min(8, tried(table, hidden, row, column)));
                    }
                }
            }
        }
    }

    private static int tried(ResultTable table, boolean[][] hidden, int row, int column) {
        int most = 14;
        int largest = 0;
        for (int a = 0; a < most; a++) {
            for (int b = 0; b < most; b++) {
                for (int c = 0; c < most; c++) {
                    for (int d = 0; d < most; d++) {
                        ResultTable other = new ResultTable(new int[][] {{a, b}, {c, d}});
                        if (looksTheSame(table, other, hidden)) {
                            largest = Math.max(largest, other.count(row, column) - table.count(row, column));
                        }
                    }
                }
            }
        }
        return largest;
    }

    private static boolean looksTheSame(ResultTable one, ResultTable other, boolean[][] hidden) {
        for (int row = 0; row < one.rows(); row++) {
            for (int column = 0; column < one.columns(); column++) {
                if (!hidden[row][column] && one.count(row, column) != other.count(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void assertSafe(ResultTable table) {
        boolean[][] hidden = Suppression.of(table);
        boolean nothing = Arrays.stream(hidden).allMatch(row -> {
            for (boolean cell : row) {
                if (!cell) {
                    return false;
                }
            }
            return true;
        });
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                int count = table.count(row, column);
                if (count < Suppression.LEAST) {
                    assertThat(hidden[row][column]).isTrue();
                    assertThat(nothing || Slack.above(table, hidden, row, column, 9) >= Suppression.LEAST - count)
                            .as("%s of %s", count, shown(table, hidden))
                            .isTrue();
                }
            }
        }
    }

    private static String shown(int[][] counts) {
        ResultTable table = new ResultTable(counts);
        return shown(table, Suppression.of(table));
    }

    private static String shown(ResultTable table, boolean[][] hidden) {
        StringBuilder shown = new StringBuilder();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                shown.append(hidden[row][column] ? "·" : String.valueOf(table.count(row, column)))
                        .append(table.isTotalColumn(column) ? "" : " ");
            }
            shown.append(table.isTotalRow(row) ? "" : "\n");
        }
        return shown.toString();
    }
}
