package org.mirrorscope.chart;

import java.util.List;

/**
 * The numbers of a picture as a table.
 *
 * @param columns headings; the first column heads the rows
 * @param rows cells in the reader's words, each row as long as the headings
 */
public record FigureTable(List<Column> columns, List<List<String>> rows) {

    /** @throws IllegalArgumentException if a row does not fit the headings */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row does not fit the headings: " + row);
            }
        }
    }

    /** A heading, and whether the cells below are numbers and so stand at the right. */
    public record Column(String heading, boolean numeric) {}
}
