package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * A form to invite everybody in a file.
 *
 * @param problems everything that is wrong with the file that was sent, in its order; empty before one was sent
 */
public record ImportPage(String title, String description, String path, List<Line> problems) implements PersonalPage {

    /** What is wrong, and where. */
    public record Line(String place, String sentence) {}
}
