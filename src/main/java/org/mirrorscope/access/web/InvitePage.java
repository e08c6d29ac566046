package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.access.InvitationDraft;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A form to give somebody a seat.
 *
 * @param draft what was typed so far
 * @param places the office and countries to choose from; empty where the country is fixed
 * @param roles what can be chosen
 * @param languages what can be chosen
 * @param errors what is wrong with it
 */
public record InvitePage(
        String title,
        String description,
        String path,
        String lead,
        InvitationDraft draft,
        List<Choice> places,
        List<Choice> roles,
        List<Choice> languages,
        List<FormError> errors)
        implements PersonalPage {

    /** Something to choose. */
    public record Choice(String code, String label, boolean chosen) {}
}
