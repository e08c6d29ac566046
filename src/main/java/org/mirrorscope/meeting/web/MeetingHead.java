package org.mirrorscope.meeting.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands on top of every page of one meeting.
 *
 * @param base where the meeting is, without the language's prefix
 * @param list where all meetings are
 * @param listTitle what that page is called
 * @param when in the zone in which it was planned
 * @param machine when it begins, for programs
 * @param zone that zone's name
 * @param utc when it begins, in UTC
 * @param link the address of the call, where the place is one
 * @param cancelled why it was cancelled and by whom; empty if it was not
 * @param part which of the office's pages of the meeting this is: {@code agenda}, {@code attendance} or {@code minutes}
 */
public record MeetingHead(
        String base,
        String list,
        String listTitle,
        String title,
        String when,
        String machine,
        String zone,
        String utc,
        String place,
        @Nullable String link,
        String countries,
        String kind,
        String state,
        String cancelled,
        String part) {}
