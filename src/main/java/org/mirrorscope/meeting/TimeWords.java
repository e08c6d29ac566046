package org.mirrorscope.meeting;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.mirrorscope.shell.Reader;

/** When a meeting is, in words, in the zone in which it was planned. */
public record TimeWords(Reader reader) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** For example {@code 3 March 2026, 10:00–11:30 (Europe/Madrid)}. */
    public String of(MeetingPlan plan) {
        ZonedDateTime start = plan.start().atZone(plan.zone());
        ZonedDateTime end = plan.end().atZone(plan.zone());
        String zone = plan.zone().getId().replace('_', ' ');
        return start.toLocalDate().equals(end.toLocalDate())
                ? reader.text(
                        "meeting/time", reader.date(start.toLocalDate()), CLOCK.format(start), CLOCK.format(end), zone)
                : reader.text(
                        "meeting/time.days",
                        reader.date(start.toLocalDate()),
                        CLOCK.format(start),
                        reader.date(end.toLocalDate()),
                        CLOCK.format(end),
                        zone);
    }
}
