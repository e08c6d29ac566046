package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.Page;

/**
 * The general factsheet: what mirror groups are, in the office's words, and how they stand, in figures.
 *
 * @param about the parts before the figures
 * @param asOf the wave that the figures are of; empty where none is public
 * @param counts how the countries stand in the questions that lead
 * @param status which countries gave which answer to the first question that leads; without rows where none is public
 * @param models which of the descriptions that countries choose from fits which; without rows where none is asked
 * @param further the parts behind the figures
 * @param synthetic whether the answers are invented
 * @param citation how to cite it
 * @param address where it stands
 */
public record FactsheetPage(
        String title,
        String description,
        String path,
        String initiative,
        List<Part> about,
        String asOf,
        List<Count> counts,
        Standing status,
        Standing models,
        List<Part> further,
        boolean synthetic,
        String citation,
        String address)
        implements Page {

    public FactsheetPage {
        about = List.copyOf(about);
        counts = List.copyOf(counts);
        further = List.copyOf(further);
    }

    /** A part in words. */
    public record Part(String id, String title, List<Prose> text) {}

    /**
     * One figure.
     *
     * @param number how many
     * @param rest of how many, and the share
     * @param what the answer that they gave
     * @param question to what
     * @param href where all countries' answers stand
     */
    public record Count(String number, String rest, String what, String question, String href) {}

    /**
     * Who gave which answer to one question.
     *
     * @param href where all countries' answers stand
     */
    public record Standing(String question, String href, List<Row> rows) {

        static final Standing NONE = new Standing("", "", List.of());

        public Standing {
            rows = List.copyOf(rows);
        }

        /**
         * Those who gave one answer.
         *
         * @param number how many
         * @param rest of how many, and the share
         * @param countries their names; empty where nobody gave it, or where there are too many countries to name
         */
        public record Row(String what, String number, String rest, String countries) {}
    }
}
