package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * The results of a members' survey.
 *
 * @param lead how many submissions are counted
 * @param open whether submissions still come in
 * @param absent the countries of which nothing is counted, in words; empty if there is none
 * @param tables a table for each question or item
 */
public record SurveyResultsPage(
        String title, String description, String path, String lead, boolean open, String absent, List<Table> tables)
        implements PersonalPage {

    /**
     * How people answered one question.
     *
     * @param question the question, if this is its first table; else empty
     * @param caption the item or code; the question itself if it has none
     * @param columns what people said
     * @param rows each country, then all together
     * @param hides whether something is not shown
     */
    public record Table(String question, String caption, List<String> columns, List<Row> rows, boolean hides) {}

    /** A country's line; a cell is empty where it is not shown. */
    public record Row(String label, boolean overall, List<String> cells, String total) {}
}
