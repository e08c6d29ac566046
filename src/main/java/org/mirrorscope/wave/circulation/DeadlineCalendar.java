package org.mirrorscope.wave.circulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/**
 * A deadline as an event for calendars: iCalendar, RFC 5545. One event for each wave and country, which a later file of
 * the same deadline's wave replaces.
 */
final class DeadlineCalendar {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private DeadlineCalendar() {}

    /**
     * The file.
     *
     * @param summary what the calendar shows
     * @param address where the country answers
     */
    static String of(WaveId wave, CountryCode country, Instant deadline, String summary, String address, Instant now) {
        // A deadline only moves to later, so a moved one has a higher number and wins (RFC 5545, 3.8.7.4).
        long sequence = Duration.between(Instant.EPOCH, deadline).toMinutes();
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Mirrorscope//Waves//EN");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:wave-" + wave.id() + "-" + country.alpha2() + "@mirrorscope");
        line(file, "DTSTAMP:" + STAMP.format(now));
        line(file, "SEQUENCE:" + sequence);
        line(file, "DTSTART:" + STAMP.format(deadline));
        line(file, "SUMMARY:" + escaped(summary));
        line(file, "DESCRIPTION:" + escaped(address));
        line(file, "URL:" + address);
        line(file, "TRANSP:TRANSPARENT");
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** RFC 5545, 3.1: a line has at most 75 bytes; it goes on after a line end and a blank. */
    private static void line(StringBuilder file, String line) {
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
