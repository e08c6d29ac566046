package org.mirrorscope.meeting.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * One meeting as the office sees it: who is invited, and what is to be talked about.
 *
 * @param mayHold whether the reader may change anything
 * @param mayCancel whether it can still be cancelled: nothing was noted in its minutes
 * @param sent whether minutes were sent
 * @param mayInvite whether people can be invited: it is not over
 * @param invited when invitations were sent first; empty if they were not
 * @param invitees who is invited
 * @param items the agenda
 * @param proposals what is proposed and not on the agenda
 * @param choices for which countries an own item can be
 * @param typed what was typed and refused
 */
public record MeetingPage(
        String title,
        String description,
        String path,
        MeetingHead head,
        boolean mayHold,
        boolean mayCancel,
        boolean sent,
        boolean mayInvite,
        String invited,
        List<Invited> invitees,
        List<Item> items,
        List<Proposal> proposals,
        List<PlanPage.Choice> choices,
        Typed typed,
        List<FormError> errors)
        implements PersonalPage {

    /** Somebody who is invited, and for whom. */
    public record Invited(String name, String of) {}

    /**
     * An item of the agenda.
     *
     * @param country the one country that sees it; empty if all do
     * @param origin why it was proposed; empty if it was not
     * @param fixed whether its minutes were sent, so that it stays as it is
     */
    public record Item(
            String id,
            String title,
            String text,
            String country,
            String origin,
            boolean first,
            boolean last,
            boolean fixed) {}

    /**
     * Something to put on the agenda.
     *
     * @param key to name it by
     * @param kind why it is proposed, in a word
     */
    public record Proposal(String key, String kind, String text, String reason, String country) {}

    /**
     * What was typed and refused.
     *
     * @param form which form: the id of an item, {@code new}, or {@code cancel}; empty if nothing was
     */
    public record Typed(String form, String title, String text) {
        static final Typed NOTHING = new Typed("", "", "");
    }
}
