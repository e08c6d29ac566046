package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A country's return: how far it is, and what comes next.
 *
 * @param answeredBefore whether the country answered in an earlier wave
 * @param started whether somebody began it
 * @param mayAnswer whether the reader may answer now
 * @param mayDecline whether the reader may decline for the country now, or take that back
 * @param reason what was typed as the reason to decline
 * @param declined whether the country declined
 * @param unconfirmed how many of last time's answers wait to be confirmed
 * @param next the section to go on with; empty if there is none
 * @param signed whether there is a revision to look at
 * @param mayDelegate whether the reader may hand sections to others
 * @param queries what the office asks and the country is to answer
 * @param takes how long answering takes others, in words; empty if too few signed off to tell
 * @param steps what was done with it, latest first
 * @param errors what is wrong with a form
 */
public record ReturnPage(
        String title,
        String description,
        String path,
        ReturnHead head,
        boolean answeredBefore,
        boolean started,
        boolean mayAnswer,
        boolean mayDecline,
        String reason,
        boolean declined,
        int unconfirmed,
        String next,
        boolean signed,
        boolean mayDelegate,
        List<QueryView> queries,
        String takes,
        List<String> steps,
        List<FormError> errors)
        implements PersonalPage {}
