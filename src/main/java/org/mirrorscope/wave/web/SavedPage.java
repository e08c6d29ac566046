package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.Fragment;

/**
 * What a page with JavaScript puts in its place after something was saved: never the fields themselves, in which
 * somebody may be typing on.
 *
 * @param question the question that was saved
 * @param sentence what became of it
 * @param saved whether all of it is saved
 * @param gates of the section's questions
 * @param head the list of sections as it is now
 */
public record SavedPage(QuestionView question, String sentence, boolean saved, List<Gate> gates, ReturnHead head)
        implements Fragment {}
