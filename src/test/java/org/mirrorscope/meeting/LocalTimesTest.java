package org.mirrorscope.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Messages;

class LocalTimesTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:00, Europe/Madrid,    2026-03-03T09:00:00Z",
        "2026-03-03 10:00, Europe/Madrid,    2026-03-03T09:00:00Z",
        "2026-07-03T10:00, Europe/Madrid,    2026-07-03T08:00:00Z",
        "2026-03-29T01:59, Europe/Madrid,    2026-03-29T00:59:00Z",
        "2026-03-29T03:00, Europe/Madrid,    2026-03-29T01:00:00Z",
        "2026-10-25T01:59, Europe/Madrid,    2026-10-24T23:59:00Z",
        "2026-10-25T03:00, Europe/Madrid,    2026-10-25T02:00:00Z",
        "2026-03-29T02:30, UTC,              2026-03-29T02:30:00Z",
        "2026-03-29T02:30, Africa/Nairobi,   2026-03-28T23:30:00Z",
    })
    void saysWhichInstantIsMeant(String typed, String zone, Instant meant) {
        assertThat(LocalTimes.at(typed, ZoneId.of(zone))).isEqualTo(meant);
    }

    @Test
    void refusesATimeThatClocksLeaveOutAndSaysWhatToDo() {
        assertThat(sentence("2026-03-29T02:30"))
                .contains("02:30 on 2026-03-29 does not exist in Europe/Madrid", "from 02:00 to 03:00");
    }

    @Test
    void refusesATimeThatClocksRepeatAndSaysWhatToDo() {
        assertThat(sentence("2026-10-25T02:30"))
                .contains("02:30 on 2026-10-25 comes twice in Europe/Madrid", "before 02:00 or from 03:00", "UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30T10:00", "2026-03-03", "2026-03-03T24:01"})
    void refusesWhatIsNoTime(String typed) {
        assertThat(sentence(typed)).contains("no date and time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-03-03T10:00", "1900-03-03T10:00", "9999-03-03T10:00"})
    void saysWhichYearsCanBe(String typed) {
        assertThat(sentence(typed)).contains("not within the years 2000 to 2100");
    }

    @Test
    void knowsZonesByTheirPlaces() {
        assertThat(LocalTimes.zone(" europe/madrid ")).isEqualTo(MADRID);
        assertThat(LocalTimes.zone("America/New York")).isEqualTo(ZoneId.of("America/New_York"));
        assertThatThrownBy(() -> LocalTimes.zone("Atlantis")).isInstanceOf(Refusal.class);
        assertThat(LocalTimes.zones()).contains("UTC", "Europe/Madrid").doesNotContain("Etc/GMT+1", "EST");
    }

    @Test
    void writesAnInstantAsItWasTyped() {
        assertThat(LocalTimes.typed(Instant.parse("2026-07-03T08:00:00Z"), MADRID))
                .isEqualTo("2026-07-03T10:00");
    }

    private static String sentence(String typed) {
        try {
            return "accepted: " + LocalTimes.at(typed, MADRID);
        } catch (Refusal refusal) {
            return refusal.sentence(Messages.in(Locale.ENGLISH));
        }
    }
}
