package org.mirrorscope.wave.members;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How much larger a hidden cell of a table could be, for somebody who knows every shown cell, that all totals add up and
 * that no count is negative. That is the largest circulation through the cell in the network of hidden cells: each row
 * and each column is a node, each hidden cell an arc, which may grow without end and shrink to nothing (L. H. Cox,
 * Network models for complementary cell suppression, JASA 90 (1995) 1453-1462). A total stands on the other side of its
 * equations, so its arc runs the other way.
 */
final class Slack {

    private static final int ENDLESS = 1_000_000_000;

    private final ResultTable table;
    private final int nodes;
    private final int[][] capacity;

    private Slack(ResultTable table, boolean[][] hidden) {
        this.table = table;
        this.nodes = table.rows() + table.columns();
        this.capacity = new int[nodes][nodes];
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (hidden[row][column]) {
                    capacity[tail(row, column)][head(row, column)] = ENDLESS;
                    capacity[head(row, column)][tail(row, column)] = table.count(row, column);
                }
            }
        }
    }

    /** By how much the cell could be larger than it is; at most {@code enough} is looked for. */
    static int above(ResultTable table, boolean[][] hidden, int row, int column, int enough) {
        Slack network = new Slack(table, hidden);
        int from = network.head(row, column);
        int to = network.tail(row, column);
        network.capacity[from][to] = 0;
        network.capacity[to][from] = 0;
        return network.flow(from, to, enough);
    }

    private boolean isTurned(int row, int column) {
        return table.isTotalRow(row) != table.isTotalColumn(column);
    }

    private int tail(int row, int column) {
        return isTurned(row, column) ? table.rows() + column : row;
    }

    private int head(int row, int column) {
        return isTurned(row, column) ? row : table.rows() + column;
    }

    /** The largest flow by shortest augmenting paths (Edmonds and Karp), as far as it is enough. */
    private int flow(int from, int to, int enough) {
        int sum = 0;
        int[] before = path(from, to);
        while (sum < enough && before[to] >= 0) {
            int least = enough - sum;
            for (int node = to; node != from; node = before[node]) {
                least = Math.min(least, capacity[before[node]][node]);
            }
            for (int node = to; node != from; node = before[node]) {
                capacity[before[node]][node] -= least;
                capacity[node][before[node]] += least;
            }
            sum += least;
            before = path(from, to);
        }
        return sum;
    }

    /** From each node the one before it on a shortest path; -1 where there is none. */
    private int[] path(int from, int to) {
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> next = new ArrayDeque<>();
        next.add(from);
        while (!next.isEmpty() && before[to] < 0) {
            int node = next.remove();
            for (int other = 0; other < nodes; other++) {
                if (before[other] < 0 && capacity[node][other] > 0) {
                    before[other] = node;
                    next.add(other);
                }
            }
        }
        return before;
    }
}
