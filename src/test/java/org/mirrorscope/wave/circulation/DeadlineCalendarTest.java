package org.mirrorscope.wave.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mirrorscope.mail.CalendarEvent;
import org.mirrorscope.mail.CalendarEvent.Purpose;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/** The deadline as an event. */
class DeadlineCalendarTest {

    private static final Instant DEADLINE = Instant.parse("2027-02-01T23:59:00Z");

    @Test
    void tellsTheDeadlineAsAMomentThatKeepsNobodyBusy() {
        CalendarEvent event = event("ES", DEADLINE);
        assertThat(event.starts()).isEqualTo(DEADLINE);
        assertThat(event.ends()).isNull();
        assertThat(event.purpose()).isEqualTo(Purpose.PUBLISH);
        assertThat(event.file(DEADLINE)).contains("TRANSP:TRANSPARENT", "URL:https://example.org/my/2027/ES");
    }

    @Test
    void aMovedDeadlineIsTheSameEventWithAHigherNumber() {
        CalendarEvent moved = event("ES", DEADLINE.plusSeconds(60));
        assertThat(moved.uid()).isEqualTo(event("ES", DEADLINE).uid());
        assertThat(moved.sequence()).isGreaterThan(event("ES", DEADLINE).sequence());
    }

    @Test
    void everyCountryHasItsOwn() {
        assertThat(event("ES", DEADLINE).uid())
                .isNotEqualTo(event("FI", DEADLINE).uid());
    }

    private static CalendarEvent event(String country, Instant deadline) {
        return DeadlineCalendar.of(
                new WaveId("2027"), new CountryCode(country), deadline, "Survey", "https://example.org/my/2027/ES");
    }
}
