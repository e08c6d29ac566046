package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts that open into the countries behind them.
 *
 * @param id unique on the page
 * @param title what is counted
 * @param headings of the columns before the count
 * @param rows one for each count
 */
public record Evidence(String id, String title, List<String> headings, List<Row> rows) {

    /** So many names stand open; more are folded away behind their count. */
    private static final int MOST_OPEN = 12;

    public Evidence {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * One count.
     *
     * @param cells one for each heading
     * @param change the sign and the word of the change, null where nothing changed
     * @param count how many countries
     * @param detail the count with what it is a share of, which then stands in its place; empty where there is nothing to
     *     say
     * @param countries who they are, in the reader's alphabetical order
     */
    public record Row(
            List<String> cells, @Nullable Change change, int count, String detail, List<NamedCountry> countries) {

        public Row {
            cells = List.copyOf(cells);
            countries = List.copyOf(countries);
        }

        /** Whether the names are folded away. */
        public boolean folded() {
            return countries.size() > MOST_OPEN;
        }
    }
}
