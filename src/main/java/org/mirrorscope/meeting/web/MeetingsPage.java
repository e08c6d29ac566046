package org.mirrorscope.meeting.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * The meetings of all countries, or of one, and what is to be done after them.
 *
 * @param office whether these are the office's pages
 * @param mayPlan whether the reader may plan a meeting
 * @param open follow-ups to be done, overdue ones first
 * @param closed the others
 * @param typed what was typed to close a follow-up and refused
 * @param typedFor which follow-up that was; empty if none
 */
public record MeetingsPage(
        String title,
        String description,
        String path,
        boolean office,
        boolean mayPlan,
        List<Month> toCome,
        List<Month> past,
        List<FollowUpView> open,
        List<FollowUpView> closed,
        String typed,
        String typedFor,
        List<FormError> errors)
        implements PersonalPage {}
