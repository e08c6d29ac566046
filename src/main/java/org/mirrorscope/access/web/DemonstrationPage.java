package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * The demonstration's invented people, as whom a visitor can sign in.
 *
 * @param people the office first, then by country
 */
public record DemonstrationPage(String title, String description, String path, List<Somebody> people)
        implements PersonalPage {

    /** An invented person and the seat. */
    public record Somebody(String id, String name, String seat) {}
}
