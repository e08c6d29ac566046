package org.mirrorscope.meeting.web;

/**
 * A follow-up on a page.
 *
 * @param owner who does it
 * @param country whom it concerns; empty if all countries of the meeting
 * @param due until which day
 * @param state in a word
 * @param closed who closed it, when and with which word; empty as long as it is open
 * @param meeting after which meeting
 * @param href that meeting
 * @param mayClose whether the reader may say that it is done
 * @param mayOpen whether the reader may say that it is to be done after all
 */
public record FollowUpView(
        String id,
        String what,
        String owner,
        String country,
        String due,
        boolean open,
        boolean overdue,
        boolean sent,
        String state,
        String closed,
        String meeting,
        String href,
        boolean mayClose,
        boolean mayOpen) {}
