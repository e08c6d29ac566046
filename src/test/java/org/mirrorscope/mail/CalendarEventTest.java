package org.mirrorscope.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.mail.CalendarEvent.Attendee;
import org.mirrorscope.mail.CalendarEvent.Purpose;

/** Files for calendars, read back and judged by another program's parser. */
class CalendarEventTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    /** Clocks go forward at two o'clock that night. */
    private static final Instant BEFORE_THE_CHANGE =
            LocalDateTime.of(2027, 3, 28, 1, 30).atZone(MADRID).toInstant();

    private static final Instant AFTER_THE_CHANGE =
            LocalDateTime.of(2027, 3, 28, 3, 30).atZone(MADRID).toInstant();
    private static final String SUMMARY = "Reunión, 2027; señales: " + "ñ".repeat(80) + "\nfin \\ \uD83D\uDE00";
    private static final Attendee OFFICE = new Attendee("Büro \"1+MG\"", new EmailAddress("office@example.org"));
    private static final Attendee ANA =
            new Attendee("Ana Ruiz, lead; \u0007" + "x".repeat(90), new EmailAddress("ana@example.org"));

    @Test
    void anInvitationComesBackAsItWasWritten() throws Exception {
        VEvent read = event(parsed(meeting(Purpose.REQUEST, AFTER_THE_CHANGE).file(NOW)));
        assertThat(value(read, Property.UID)).isEqualTo("meeting-7@mirrorscope");
        assertThat(value(read, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(read, Property.SUMMARY)).isEqualTo(SUMMARY);
        assertThat(value(read, Property.DESCRIPTION)).isEqualTo("Agenda:\n- one");
        assertThat(value(read, Property.LOCATION)).isEqualTo("Room 1, Madrid");
        assertThat(value(read, Property.ORGANIZER)).isEqualTo("mailto:office@example.org");
        assertThat(value(read, Property.ATTENDEE)).isEqualTo("mailto:ana@example.org");
        assertThat(value(read, Property.STATUS)).isEqualTo("CONFIRMED");
    }

    /** An hour, though the clock on the wall moves by two. */
    @Test
    void aChangeOfTheClocksMovesNothing() throws Exception {
        VEvent read = event(parsed(meeting(Purpose.REQUEST, AFTER_THE_CHANGE).file(NOW)));
        assertThat(value(read, Property.DTSTART)).isEqualTo("20270328T003000Z");
        assertThat(value(read, Property.DTEND)).isEqualTo("20270328T013000Z");
    }

    @Test
    void everyKindOfFilePassesTheJudge() throws Exception {
        for (Purpose purpose : Purpose.values()) {
            assertThat(faults(meeting(purpose, AFTER_THE_CHANGE).file(NOW)))
                    .as(purpose.name())
                    .isEmpty();
            assertThat(faults(meeting(purpose, null).file(NOW)))
                    .as("a moment, " + purpose)
                    .isEmpty();
        }
    }

    /** The negative control: a judge that passes everything would be none. */
    @Test
    void theJudgeRefusesAnInvitationByNobody() throws Exception {
        String file = meeting(Purpose.REQUEST, null).file(NOW);
        assertThat(faults(file.replaceAll("ORGANIZER.*\r\n( .*\r\n)*", ""))).isNotEmpty();
    }

    @Test
    void whatIsCalledOffSaysSo() throws Exception {
        String file = meeting(Purpose.CANCEL, AFTER_THE_CHANGE).file(NOW);
        assertThat(file).contains("METHOD:CANCEL\r\n").doesNotContain("RSVP");
        assertThat(value(event(parsed(file)), Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void linesAreFoldedAtSeventyFiveBytes() {
        String file = meeting(Purpose.REQUEST, AFTER_THE_CHANGE).file(NOW);
        assertThat(file).endsWith("\r\n").doesNotContain("\n\n");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void refusesAnEndBeforeTheStartAndAnInvitationByNobody() {
        assertThatThrownBy(() -> meeting(Purpose.REQUEST, BEFORE_THE_CHANGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarEvent(
                        "1", 0, Purpose.CANCEL, NOW, null, "a", "b", "", "https://example.org", null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarEvent(
                        "1", 0, Purpose.PUBLISH, NOW, null, "a", "b", "", "https://example.org", OFFICE, List.of(ANA)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarEvent meeting(Purpose purpose, @Nullable Instant ends) {
        return new CalendarEvent(
                "meeting-7@mirrorscope",
                3,
                purpose,
                BEFORE_THE_CHANGE,
                ends,
                SUMMARY,
                "Agenda:\r\n- one",
                "Room 1, Madrid",
                "https://example.org/my/ES/meetings/7",
                purpose == Purpose.PUBLISH ? null : OFFICE,
                purpose == Purpose.PUBLISH ? List.of() : List.of(ANA));
    }

    private static Calendar parsed(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static Collection<?> faults(String file) throws Exception {
        return parsed(file).validate().getEntries();
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
