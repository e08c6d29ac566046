package org.mirrorscope.publication.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A country's factsheet on paper: two pages, of which the first says what a reader looks for first and the second what
 * holds, question by question.
 *
 * @param eyebrow the initiative and what this is
 * @param facts how the country takes part, and where it stands
 * @param notices of which returns something is not shown yet, and that it is a draft if it is one
 * @param first the parts of the first page
 * @param record the parts of the second
 * @param left how many facts found no room; 0 if all did
 * @param shortened whether a text was cut or an entry of the first page left out
 * @param sources the sources of the second page, each with its mark
 * @param address where the page is that says all of it
 * @param citation how to cite it
 */
public record Factsheet(
        Locale language,
        String title,
        String description,
        String eyebrow,
        List<String> facts,
        List<String> notices,
        List<CountryPart> first,
        List<Rows> record,
        int left,
        boolean shortened,
        List<Marked> sources,
        String address,
        String citation,
        boolean synthetic) {

    public Factsheet {
        facts = List.copyOf(facts);
        notices = List.copyOf(notices);
        first = List.copyOf(first);
        record = List.copyOf(record);
        sources = List.copyOf(sources);
    }

    /** Whether nothing is known that could stand here. */
    public boolean unknown() {
        return record.isEmpty() && first.stream().noneMatch(CountryPart.Group.class::isInstance);
    }

    /** Whether a fact of the second page is older than facts stay fresh. */
    public boolean hasOld() {
        return record.stream().flatMap(rows -> rows.rows().stream()).anyMatch(Row::old);
    }

    /** The facts of one section. */
    public record Rows(String title, List<Row> rows) {}

    /**
     * One fact.
     *
     * @param missing whether it is only known why there is none
     * @param mark the mark of its source
     * @param others what other sources say differently, each with the mark of its source
     */
    public record Row(
            String label,
            String answer,
            boolean missing,
            @Nullable String mark,
            boolean old,
            List<String> others) {

        public Row {
            others = List.copyOf(others);
        }
    }

    /** A source and as of when it holds. */
    public record Marked(String mark, String words) {}
}
