package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Page;

/**
 * What everybody may know of one country.
 *
 * @param eyebrow how it takes part
 * @param state its answer to the lead variable in words with the wave; empty where there is none
 * @param groups its groups, each with the list of its countries
 * @param parts what there is to say, in order; each kind of part only where there is something
 * @param notices of which returns something is not shown yet, and why
 * @param known whether anything at all is known
 * @param compare the address where it is set beside others
 * @param feed the title of the feed of what becomes known of it
 * @param latest the latest day as of which something of it is known; null if nothing is
 * @param snippet the lines with which another site shows it
 */
public record CountryPage(
        String title,
        String description,
        String path,
        String eyebrow,
        String state,
        List<GroupLink> groups,
        List<CountryPart> parts,
        List<String> notices,
        boolean known,
        String compare,
        String feed,
        @Nullable LocalDate latest,
        String snippet)
        implements Page {

    public CountryPage {
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }

    @Override
    public Optional<LocalDate> latestDay() {
        return Optional.ofNullable(latest);
    }

    /** A group of the country. */
    public record GroupLink(String label, String href) {}

    /**
     * A wave as a column.
     *
     * @param source as of when the answers hold and where they come from, or why there are none
     */
    public record WaveColumn(String title, String href, String source) {}

    /** A section's answers. */
    public record SectionTable(String id, String title, List<Row> rows) {}

    /**
     * A line of the table.
     *
     * @param label the question, or the item of a matrix
     * @param href where all countries' answers stand; null for kinds that are not counted
     * @param heads whether this is the question above the items of a matrix, which has no answers itself
     * @param item whether this is such an item
     * @param cells one for each wave
     */
    public record Row(String label, @Nullable String href, boolean heads, boolean item, List<ShownAnswer> cells) {}
}
