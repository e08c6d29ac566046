package org.mirrorscope.access.web;

import java.util.List;
import org.mirrorscope.access.InvitationDraft;
import org.mirrorscope.access.web.InvitePage.Choice;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A seat with everybody who ever held it.
 *
 * @param back the list that it stands in
 * @param mayChange whether the reader may hand it over and end a time in it
 * @param holders everybody, latest first
 * @param draft the form to hand it over, as typed so far
 * @param last the last day that was typed in the other form
 */
public record SeatPage(
        String title,
        String description,
        String path,
        String back,
        boolean mayChange,
        List<Holder> holders,
        InvitationDraft draft,
        List<Choice> languages,
        String last,
        List<FormError> errors)
        implements PersonalPage {

    /** Somebody and the time in the seat; the last day is empty until further notice. */
    public record Holder(String name, String address, String from, String to, boolean now) {}
}
