package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Countries by communities or variables: a small coloured block for each pair.
 *
 * @param columns from the left
 * @param rows from the top, each with a cell for every column
 */
public record Matrix(List<Column> columns, List<Row> rows) implements Chart {

    /** @throws IllegalArgumentException if a row has not a cell for every column */
    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row " + row.label() + " does not fit the columns");
            }
        }
    }

    @Override
    public boolean linked() {
        return columns.stream().anyMatch(column -> column.href() != null)
                || rows.stream().anyMatch(Row::linked);
    }

    /**
     * A column.
     *
     * @param label its heading
     * @param foot what stands below, for example '12 of 22'; empty if nothing
     * @param href where the heading leads, null if nowhere
     */
    public record Column(
            String label, String foot, @Nullable String href) {}

    /** A row: its heading, where that leads (null if nowhere) and its cells. */
    public record Row(String label, @Nullable String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        private boolean linked() {
            return href != null || cells.stream().anyMatch(cell -> cell.href() != null);
        }
    }

    /**
     * A cell.
     *
     * @param tone its colour; up and down also carry their sign
     * @param value its value in words, for the tooltip
     * @param href where it leads, null if nowhere
     */
    public record Cell(Tone tone, String value, @Nullable String href) {}
}
