package org.mirrorscope.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.PersonalPage;

/**
 * What is known of a country.
 *
 * @param office whether it is seen on the office's pages
 * @param country the country's name
 * @param group the mirror group, without the language's prefix
 * @param participation where the office says how the country takes part; null for whoever may not
 * @param at the day as of which the record is shown as it was known, as a field for days has it; empty for now
 * @param known the same in words
 * @param conflicts what sources say differently
 * @param old how many facts are old
 * @param parts section by section
 */
public record RecordPage(
        String title,
        String description,
        String path,
        boolean office,
        String country,
        String group,
        @Nullable String participation,
        String at,
        String known,
        List<Row> conflicts,
        int old,
        List<Part> parts)
        implements PersonalPage {

    /** A section. */
    public record Part(String id, String title, List<Row> rows) {}

    /**
     * A variable.
     *
     * @param label what it is about
     * @param href its history, without the language's prefix
     * @param answer what holds; empty if nothing is known
     * @param missing whether that is a reason why there is no value
     * @param asOf when it was true
     * @param source where it comes from
     * @param old whether it is old
     * @param conflict what another source says, with the source; empty if sources agree
     */
    public record Row(
            String label,
            String href,
            String answer,
            boolean missing,
            String asOf,
            String source,
            boolean old,
            String conflict) {}
}
