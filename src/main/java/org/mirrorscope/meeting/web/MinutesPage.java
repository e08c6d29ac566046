package org.mirrorscope.meeting.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * The minutes of a meeting as the office sees them, and how they stand with each country.
 *
 * @param mayHold whether the reader may write, send and answer
 * @param toSend how many items a country has not got yet, or otherwise
 * @param first whether nothing was sent yet
 * @param nobodyNoted whether nobody has noted who came
 * @param typed what was typed as an answer and refused
 * @param typedFor to which sent item
 */
public record MinutesPage(
        String title,
        String description,
        String path,
        MeetingHead head,
        boolean mayHold,
        boolean begun,
        int toSend,
        boolean first,
        boolean nobodyNoted,
        List<Item> items,
        String typed,
        String typedFor,
        List<FormError> errors)
        implements PersonalPage {

    /**
     * An item.
     *
     * @param href where its minutes are written
     * @param country the one country that it concerns; empty if all do
     */
    public record Item(
            String href,
            String title,
            String country,
            String text,
            List<FindingView> findings,
            List<FollowUpView> followUps,
            List<PracticeView> practices,
            List<StandingView> standings) {}
}
