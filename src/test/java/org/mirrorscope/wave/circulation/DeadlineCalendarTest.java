package org.mirrorscope.wave.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/** The calendar file as RFC 5545 wants it. */
class DeadlineCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-02-01T23:59:00Z");
    private static final String TITLE = "Encuesta, 2027; señales: " + "ñ".repeat(80) + "\nfin \\";

    @Test
    void tellsTheDeadlineAsAnInstant() {
        assertThat(unfolded(file(DEADLINE)))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .contains(
                        "METHOD:PUBLISH",
                        "DTSTAMP:20261122T090000Z",
                        "DTSTART:20270201T235900Z",
                        "UID:wave-2027-ES@mirrorscope",
                        "SUMMARY:Encuesta\\, 2027\\; señales: " + "ñ".repeat(80) + "\\nfin \\\\")
                .endsWith("END:VEVENT", "END:VCALENDAR");
    }

    @Test
    void linesAreFoldedAtSeventyFiveBytes() {
        assertThat(file(DEADLINE)).endsWith("\r\n").doesNotContain("\n\n");
        assertThat(file(DEADLINE).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void aMovedDeadlineIsTheSameEventWithAHigherNumber() {
        assertThat(sequence(DEADLINE.plusSeconds(60))).isGreaterThan(sequence(DEADLINE));
    }

    private static int sequence(Instant deadline) {
        return unfolded(file(deadline)).stream()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .mapToInt(line -> Integer.parseInt(line.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }

    private static String file(Instant deadline) {
        return DeadlineCalendar.of(
                new WaveId("2027"), new CountryCode("ES"), deadline, TITLE, "https://example.org/my/2027/ES", NOW);
    }

    private static List<String> unfolded(String file) {
        return file.replace("\r\n ", "").lines().toList();
    }
}
