package org.mirrorscope.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.mirrorscope.mail.CalendarEvent.Attendee;
import org.mirrorscope.mail.CalendarEvent.Purpose;

/** Writes an event as iCalendar. */
final class CalendarWriter {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final CalendarEvent event;
    private final StringBuilder file = new StringBuilder();

    CalendarWriter(CalendarEvent event) {
        this.event = event;
    }

    String write(Instant now) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Mirrorscope//Mirrorscope//EN");
        if (event.purpose() != Purpose.PUBLISH) {
            // a published event that has a method must have an organizer too (RFC 5546, 3.2.1)
            line("METHOD:" + event.purpose());
        }
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + STAMP.format(now));
        line("SEQUENCE:" + event.sequence());
        line("DTSTART:" + STAMP.format(event.starts()));
        Optional.ofNullable(event.ends()).ifPresent(ends -> line("DTEND:" + STAMP.format(ends)));
        text("SUMMARY", event.summary());
        text("DESCRIPTION", event.description());
        text("LOCATION", event.location());
        line("URL:" + event.address());
        people();
        // a moment keeps nobody busy
        line("TRANSP:" + (event.ends() == null ? "TRANSPARENT" : "OPAQUE"));
        line("STATUS:" + (event.purpose() == Purpose.CANCEL ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
        line("END:VCALENDAR");
        return file.toString();
    }

    private void people() {
        Optional.ofNullable(event.organizer()).ifPresent(one -> line("ORGANIZER" + named(one)));
        String answer = event.purpose() == Purpose.REQUEST ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : "";
        event.attendees().forEach(one -> line("ATTENDEE;ROLE=REQ-PARTICIPANT" + answer + named(one)));
    }

    /** RFC 5545, 3.2: a quoted parameter has no quotation marks in it. */
    private static String named(Attendee somebody) {
        String name = somebody.name().replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
        return ";CN=\"" + name + "\":mailto:" + somebody.address();
    }

    private void text(String property, String text) {
        if (!text.isEmpty()) {
            line(property + ":" + escaped(text));
        }
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** RFC 5545, 3.1: a line has at most 75 bytes; it goes on after a line end and a blank. */
    private void line(String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += length;
        }
        file.append("\r\n");
    }
}
