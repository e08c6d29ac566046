package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/** Everything that a country was ever asked to reply to. */
public record RepliesPage(String title, String description, String path, List<Line> lines) implements PersonalPage {

    public RepliesPage {
        lines = List.copyOf(lines);
    }

    /**
     * One reply.
     *
     * @param href without the language's prefix
     * @param open whether it waits for the country
     */
    public record Line(String words, String href, String state, String until, boolean open) {}
}
