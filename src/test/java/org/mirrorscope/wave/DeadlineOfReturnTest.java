package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;

/** The deadline that is shown is the one that holds: at it a country may not answer any more, just before it may. */
class DeadlineOfReturnTest {

    private static final CountryCode ES = new CountryCode("ES");
    private static final Instant EARLY = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant LATE = Instant.parse("2026-12-01T12:00:00Z");

    private static Schedule wave(WaveState state, @Nullable Instant deadline) {
        LocalDate day = LocalDate.of(2026, 10, 1);
        Wave wave = new Wave(
                new WaveId("w"),
                new VersionId("i", "1"),
                LocalizedText.of("W"),
                day,
                state == WaveState.OPEN ? null : day,
                false,
                new TreeSet<>(Set.of(ES)));
        return new Schedule(wave, state, deadline);
    }

    private static DraftReturn until(@Nullable Instant own) {
        return new DraftReturn(
                new WaveId("w"),
                ES,
                ReturnStatus.REOPENED,
                own,
                null,
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void holds(@Nullable Instant own, Schedule wave, Instant deadline) {
        assertThat(until(own).deadline(wave)).isEqualTo(deadline);
        assertThat(until(own).hasTime(wave, deadline.minusMillis(1))).isTrue();
        assertThat(until(own).hasTime(wave, deadline)).isFalse();
    }

    @Test
    void isTheLaterOfBothWhileTheWaveIsOpen() {
        holds(EARLY, wave(WaveState.OPEN, LATE), LATE);
        holds(LATE, wave(WaveState.OPEN, EARLY), LATE);
        holds(null, wave(WaveState.OPEN, EARLY), EARLY);
    }

    @Test
    void isTheCountrysOwnOnceTheWaveIsClosed() {
        holds(EARLY, wave(WaveState.CLOSED, LATE), EARLY);
        assertThat(until(null).deadline(wave(WaveState.CLOSED, LATE))).isNull();
        assertThat(until(null).hasTime(wave(WaveState.CLOSED, LATE), EARLY)).isFalse();
    }

    @Test
    void isNoneWhereTheWaveIsOpenWithoutAnEnd() {
        assertThat(until(EARLY).deadline(wave(WaveState.OPEN, null))).isNull();
        assertThat(until(EARLY).hasTime(wave(WaveState.OPEN, null), LATE)).isTrue();
    }
}
