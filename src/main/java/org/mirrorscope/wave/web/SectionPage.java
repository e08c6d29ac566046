package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * One section of a return, to be answered or read.
 *
 * @param section the section's id
 * @param writable whether the reader may answer now
 * @param answering whether the reader answers for this section, and so answers queries, at any time
 * @param onBehalf whether the reader answers as the office
 * @param unconfirmed how many answers of the section wait to be confirmed
 * @param next where 'save and continue' leads, without the language's prefix
 * @param questions the questions
 * @param errors what must be put right, each with the question's variable to link to
 */
public record SectionPage(
        String title,
        String description,
        String path,
        ReturnHead head,
        String section,
        boolean writable,
        boolean answering,
        boolean onBehalf,
        int unconfirmed,
        String next,
        List<QuestionView> questions,
        List<ErrorLine> errors)
        implements PersonalPage {

    /** A line of the summary of errors. */
    public record ErrorLine(String variable, String label, String sentence) {}
}
