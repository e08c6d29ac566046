package org.mirrorscope.publication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shell.Page;

/**
 * Every country of the initiative.
 *
 * @param lead what the list shows
 * @param filters for each grouping its groups to filter by
 * @param days days on which to see how the countries take part; empty if that never changed
 * @param extents what the map can show
 * @param map how the countries take part
 * @param state the heading of the column with the countries' state: what was asked, and in which wave; null where no
 *     variable leads
 * @param groupings the headings of the columns of groups
 * @param rows alphabetical in the reader's language
 */
public record CountriesPage(
        String title,
        String description,
        String path,
        String lead,
        List<Filter> filters,
        List<Choice> days,
        List<Choice> extents,
        Figure map,
        @Nullable String state,
        List<String> groupings,
        List<Row> rows)
        implements Page {

    /** The groups of one grouping, the first choice is all countries. */
    public record Filter(String label, List<Choice> choices) {}

    /** Something else to show. */
    public record Choice(String label, String href, boolean current) {}

    /**
     * A country.
     *
     * @param participation its present way of taking part, or how it last did
     * @param groups one for each grouping, empty where it has none
     * @param state its answer to the lead variable; null where there is none to show
     * @param tone the class of the state's colour
     * @param returned in how many waves it returned, of those that it was invited to
     */
    public record Row(
            String name,
            String href,
            String participation,
            List<String> groups,
            @Nullable ShownAnswer state,
            String tone,
            String returned) {}
}
