package org.mirrorscope.registry.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/** The records of all countries, for the office. */
public record RecordsPage(String title, String description, String path, List<Line> countries) implements PersonalPage {

    /**
     * One country.
     *
     * @param href its record, without the language's prefix
     * @param participation how it takes part today; empty if it does not
     * @param known of how many variables something is known
     * @param old how many of these are old
     * @param conflicts of how many sources say different things
     * @param waiting how many settlements wait for the office
     */
    public record Line(
            String name, String href, String participation, int known, int old, int conflicts, int waiting) {}
}
