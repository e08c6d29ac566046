package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * What a page with JavaScript puts in its place after something was saved: never the fields themselves, in which
 * somebody may be typing on.
 *
 * @param question the question that was saved
 * @param sentence what became of it
 * @param saved whether all of it is saved
 * @param section the questions of the section, each with whether it applies now
 * @param head the list of sections as it is now
 */
public record SavedPage(
        String title,
        String description,
        String path,
        QuestionView question,
        String sentence,
        boolean saved,
        List<QuestionView> section,
        ReturnHead head)
        implements PersonalPage {}
