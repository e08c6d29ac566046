package org.mirrorscope.meeting.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Who came to a meeting.
 *
 * @param mayHold whether the reader may note it
 * @param fixed whether minutes were sent, so that it stays as it is
 * @param people those with a seat, by country and of the office
 * @param guests lines for names that are typed
 * @param present who was noted, in words, for whoever may not note it
 */
public record AttendancePage(
        String title,
        String description,
        String path,
        MeetingHead head,
        boolean mayHold,
        boolean fixed,
        List<Group> people,
        List<Guest> guests,
        List<PlanPage.Choice> countries,
        List<String> present,
        List<FormError> errors)
        implements PersonalPage {

    /** The people of a country or of the office. */
    public record Group(String name, List<PlanPage.Choice> people) {}

    /** A line for somebody without a seat. */
    public record Guest(String name, String of, String country) {}
}
