package org.mirrorscope.registry.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/** The mirror groups of all countries, for whoever has a seat. */
public record GroupsPage(String title, String description, String path, List<Line> countries) implements PersonalPage {

    /**
     * One country.
     *
     * @param href what it keeps of its mirror group
     */
    public record Line(String name, String href) {}
}
