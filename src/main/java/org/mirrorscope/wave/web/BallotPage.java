package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A members' survey, to be answered by anybody who has a link; or a sentence why not.
 *
 * @param country as whose member
 * @param until until when it may be answered
 * @param parts the sections; empty where there is only a sentence
 * @param mark the mark of this page, so that it counts once
 * @param again whether somebody else answers from a browser that answered already
 * @param single whether the link is for one answer
 * @param note why there is nothing to answer; null if there is
 * @param another where somebody else can answer from the same browser; null if that makes no sense
 * @param errors what must be put right; the field is the id of the question
 */
public record BallotPage(
        String title,
        String description,
        String path,
        String country,
        String until,
        List<Part> parts,
        String mark,
        boolean again,
        boolean single,
        @Nullable String note,
        @Nullable String another,
        List<FormError> errors)
        implements PersonalPage {

    /** A section. */
    public record Part(String title, List<QuestionView> questions) {}
}
