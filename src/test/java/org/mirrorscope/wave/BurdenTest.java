package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurdenTest {

    private static List<Instant> at(int... minutes) {
        Instant start = Instant.parse("2026-03-05T10:00:00Z");
        return Arrays.stream(minutes)
                .mapToObj(minute -> start.plus(Duration.ofMinutes(minute)))
                .toList();
    }

    @Test
    void leavesPausesOverTenMinutesOut() {
        assertThat(Burden.worked(at(0, 3, 13, 24, 25))).isEqualTo(Duration.ofMinutes(3 + 10 + 1));
        assertThat(Burden.worked(at(0))).isZero();
        assertThat(Burden.worked(at())).isZero();
    }

    @Test
    void isTheMedianWithItsNumber() {
        assertThat(Burden.of(List.of())).isEmpty();
        assertThat(Burden.of(List.of(Duration.ofMinutes(90), Duration.ofMinutes(4), Duration.ofMinutes(7))))
                .contains(new Burden(7, 3));
        assertThat(Burden.of(List.of(Duration.ofMinutes(4), Duration.ofMinutes(9))))
                .contains(new Burden(7, 2));
    }
}
