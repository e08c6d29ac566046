package org.mirrorscope.analysis.web;

import java.util.List;
import org.mirrorscope.shell.Page;

/**
 * Two variables of a wave against each other.
 *
 * @param trail the page above
 * @param firstQuestion the rows' question and its page
 * @param secondQuestion the columns' question and its page
 * @param sentences how strong, and how often chance alone would do as much; or why it is not computed
 * @param counted how many countries answered both
 * @param columns the second variable's answers
 * @param rows the first variable's answers, each with a cell for every column
 * @param evidence every cell that has countries, opening into them
 * @param files the same as files
 */
public record AssociationPairPage(
        String title,
        String description,
        String path,
        List<Choice> trail,
        AssociationPage.Heading firstQuestion,
        AssociationPage.Heading secondQuestion,
        List<String> sentences,
        String counted,
        List<String> columns,
        List<Row> rows,
        Evidence evidence,
        List<Choice> files)
        implements Page {

    /** One answer to the first question. */
    public record Row(String label, List<Cell> cells, int total) {}

    /** How many gave both answers, and the class of the cell's colour. */
    public record Cell(int count, String shade) {}
}
