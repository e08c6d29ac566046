package org.mirrorscope.instrument.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * Every question of a draft and of an earlier version, and how each compares.
 *
 * @param against the earlier version
 * @param rows the questions, those that still need a verdict marked
 */
public record ConcordancePage(
        String title,
        String description,
        String path,
        EditorFrame editor,
        String lead,
        String against,
        boolean mayEdit,
        List<Row> rows)
        implements PersonalPage {

    /**
     * One question.
     *
     * @param changes in what it differs, in words; empty if in nothing
     * @param verdict the verdict that holds, in words; or that one is needed
     * @param needed whether somebody must state one
     * @param stated whether somebody did
     */
    public record Row(
            String variable,
            String label,
            String href,
            String changes,
            String verdict,
            boolean needed,
            boolean stated) {}
}
