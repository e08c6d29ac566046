package org.mirrorscope.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something for people's calendars. It is told in UTC, so no change between winter and summer time moves it.
 *
 * @param uid names the event for good; a later file with the same name replaces it
 * @param sequence grows whenever the event changes, so that the latest file holds however late another one arrives
 * @param purpose what calendars should do with it
 * @param starts when it begins
 * @param ends when it ends; null for a moment, such as a deadline
 * @param summary what the calendar shows
 * @param description more words
 * @param location where it is; may be empty
 * @param address of the page that tells about it
 * @param organizer who invites; null if nobody does
 * @param attendees who is invited; nobody where the event is only published
 */
public record CalendarEvent(
        String uid,
        long sequence,
        Purpose purpose,
        Instant starts,
        @Nullable Instant ends,
        String summary,
        String description,
        String location,
        String address,
        @Nullable Attendee organizer,
        List<Attendee> attendees) {

    /** What calendars should do with an event; named as iTIP (RFC 5546) names its methods. */
    public enum Purpose {
        /** Take it in, if its reader likes. */
        PUBLISH,
        /** Ask its reader whether he or she comes, or tell of a change. */
        REQUEST,
        /** Strike it out. */
        CANCEL
    }

    /** Somebody who takes part. */
    public record Attendee(String name, EmailAddress address) {}

    /**
     * @throws IllegalArgumentException if it ends before it begins, invites without anybody who does, or names people
     *     where nobody is invited
     */
    public CalendarEvent {
        if (ends != null && !ends.isAfter(starts)) {
            throw new IllegalArgumentException("an event ends after it began");
        }
        if (purpose == Purpose.PUBLISH ? !attendees.isEmpty() : organizer == null) {
            throw new IllegalArgumentException("somebody invites, or nobody is invited");
        }
        attendees = List.copyOf(attendees);
    }

    /** The event as a file: iCalendar, RFC 5545 and 5546. */
    public String file(Instant now) {
        return new CalendarWriter(this).write(now);
    }
}
