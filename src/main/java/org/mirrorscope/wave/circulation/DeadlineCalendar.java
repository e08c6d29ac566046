package org.mirrorscope.wave.circulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mirrorscope.mail.CalendarEvent;
import org.mirrorscope.mail.CalendarEvent.Purpose;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/**
 * A deadline as an event for calendars. One event for each wave and country, which a later file of the same deadline's
 * wave replaces.
 */
final class DeadlineCalendar {

    private DeadlineCalendar() {}

    /**
     * The event.
     *
     * @param summary what the calendar shows
     * @param address where the country answers
     */
    static CalendarEvent of(WaveId wave, CountryCode country, Instant deadline, String summary, String address) {
        // A deadline only moves to later, so a moved one has a higher number and wins (RFC 5545, 3.8.7.4).
        long sequence = Duration.between(Instant.EPOCH, deadline).toMinutes();
        String uid = "wave-" + wave.id() + "-" + country.alpha2() + "@mirrorscope";
        return new CalendarEvent(
                uid, sequence, Purpose.PUBLISH, deadline, null, summary, address, "", address, null, List.of());
    }
}
