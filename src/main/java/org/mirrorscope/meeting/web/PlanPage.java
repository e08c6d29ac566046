package org.mirrorscope.meeting.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A form to plan a meeting.
 *
 * @param fresh whether the meeting is not there yet
 * @param invited whether people were invited, who then are told of a change
 * @param fixed whether minutes were sent, so that only the place and who is invited can change
 * @param form what is typed so far
 * @param countries those of the initiative
 * @param roles the seats of countries that can be invited
 * @param hosts the people of the office
 * @param zones names of time zones, to be proposed while typing
 */
public record PlanPage(
        String title,
        String description,
        String path,
        boolean fresh,
        boolean invited,
        boolean fixed,
        PlanForm form,
        List<Choice> countries,
        List<Choice> roles,
        List<Choice> hosts,
        List<String> zones,
        List<FormError> errors)
        implements PersonalPage {

    /** Something to choose. */
    public record Choice(String code, String label, boolean chosen) {}
}
