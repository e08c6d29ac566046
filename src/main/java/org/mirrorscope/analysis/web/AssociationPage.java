package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Page;

/**
 * The variables of one section against those of another: how each pair goes together.
 *
 * @param lead what the page holds, or what is missing and where to go
 * @param form what can be chosen; null where there is nothing to choose from
 * @param columns the column variables
 * @param rows the row variables, each with a cell for every column
 * @param files the same as files
 */
public record AssociationPage(
        String title,
        String description,
        String path,
        String lead,
        @Nullable Form form,
        List<Switch> switches,
        List<Heading> columns,
        List<Row> rows,
        List<Choice> files)
        implements Page {

    /**
     * A plain form that asks for this page with other sections.
     *
     * @param action where it leads
     * @param wave the wave that is kept
     * @param group the group that is kept, null for all countries
     * @param rows what the rows can be
     * @param columns what the columns can be
     */
    public record Form(String action, String wave, @Nullable String group, List<Option> rows, List<Option> columns) {}

    /** One option of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /** A variable and its page. */
    public record Heading(String label, String href) {}

    /** A row variable with its cells. */
    public record Row(Heading variable, List<Cell> cells) {}

    /**
     * One pair.
     *
     * @param value how strongly the two go together, for example '+0.45'; '–' where that is refused
     * @param measure by which measure, or why it is refused, for the tooltip and for who does not see colours
     * @param n of how many countries
     * @param href the pair's page
     * @param tie the class of the cell's colour: how strong, and which way
     */
    public record Cell(String value, String measure, String n, String href, String tie) {}
}
