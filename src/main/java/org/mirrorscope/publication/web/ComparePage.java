package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.Page;

/**
 * Up to six countries side by side in the latest public wave.
 *
 * @param lead what stands below, or what to do first
 * @param columns the countries chosen, in the order chosen
 * @param chosen their codes with commas, for the form; empty if none is chosen
 * @param choices the countries that can still be added, alphabetical; empty when six are chosen
 * @param sections the answers; empty if no country is chosen
 * @param onlyDifferences whether answers that do not differ are left out
 * @param other the address with what does not differ, or without it
 */
public record ComparePage(
        String title,
        String description,
        String path,
        String lead,
        List<Column> columns,
        String chosen,
        List<Choice> choices,
        List<SectionTable> sections,
        boolean onlyDifferences,
        String other)
        implements Page {

    /**
     * A country chosen.
     *
     * @param source as of when its answers hold, or why there are none
     * @param without the address of the comparison without it
     */
    public record Column(String name, String href, String source, String without) {}

    /** A country to choose. */
    public record Choice(String code, String name) {}

    /** A section's answers. */
    public record SectionTable(String title, List<Row> rows) {}

    /**
     * A line of the table.
     *
     * @param label the question; of an item of a matrix, the question and the item
     * @param differs whether two of the countries gave different values; a missing answer differs from
     *     none, and words are not compared
     */
    public record Row(String label, boolean differs, List<ShownAnswer> cells) {}
}
