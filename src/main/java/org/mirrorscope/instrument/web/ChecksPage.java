package org.mirrorscope.instrument.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * What is not right in a draft yet, all in one report.
 *
 * @param stopping what stops publishing
 * @param notes what is worth knowing
 * @param mayPublish whether the reader may publish it
 */
public record ChecksPage(
        String title,
        String description,
        String path,
        EditorFrame editor,
        String lead,
        List<Line> stopping,
        List<Line> notes,
        boolean mayPublish)
        implements PersonalPage {

    /** A flaw: where, with a link to where it is put right, and the sentence. */
    public record Line(String place, String href, String sentence) {}
}
