package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Page;

/**
 * Up to six countries side by side: what holds of each, with its day and source.
 *
 * @param lead what stands below, or what to do first
 * @param columns the countries chosen, in the order chosen
 * @param chosen their codes with commas, for the form; empty if none is chosen
 * @param choices the countries that can still be added, alphabetical; empty when six are chosen
 * @param sections the facts; empty if no country is chosen
 * @param unknown how many questions are left out because nothing is known of any of these countries
 * @param onlyDifferences whether what does not differ is left out
 * @param other the address with what does not differ, or without it
 * @param latest the latest day as of which something shown holds; null if nothing is shown
 * @param file the address of the same as CSV; empty if no country is chosen
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
        int unknown,
        boolean onlyDifferences,
        String other,
        @Nullable LocalDate latest,
        String file)
        implements Page {

    public ComparePage {
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
        sections = List.copyOf(sections);
    }

    @Override
    public Optional<LocalDate> latestDay() {
        return Optional.ofNullable(latest);
    }

    /**
     * A country chosen.
     *
     * @param state that nothing is known of it; empty if something is
     * @param without the address of the comparison without it
     */
    public record Column(String name, String href, String state, String without) {}

    /** A country to choose. */
    public record Choice(String code, String name) {}

    /** A section's facts. */
    public record SectionTable(String title, List<Row> rows) {}

    /**
     * A line of the table.
     *
     * @param variable what it is about
     * @param label the question; of an item of a matrix, the question and the item
     * @param contrast whether the countries said different things
     */
    public record Row(String variable, String label, Contrast contrast, List<Cell> cells) {

        public boolean differs() {
            return contrast == Contrast.DIFFERENT;
        }

        /** Whether some of them were asked too differently to be compared. */
        public boolean apart() {
            return contrast == Contrast.APART;
        }
    }

    /**
     * What holds of one country.
     *
     * @param asOf when it was true, in words; empty if nothing is known
     * @param day the same day for machines
     * @param source where it comes from, in words
     * @param old whether that is longer ago than facts stay fresh
     * @param others what other sources say differently
     */
    public record Cell(
            ShownAnswer answer, String asOf, String day, String source, boolean old, List<CountryPart.Other> others) {

        public Cell {
            others = List.copyOf(others);
        }
    }
}
