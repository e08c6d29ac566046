package org.mirrorscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private final AtomicInteger shuffled = new AtomicInteger();

    @Test
    void shufflesWhenFirstAskedAndNeverAgain() {
        Chance chance = chance(0.25);
        assertThat(shuffled).hasValue(0);
        assertThat(chance.p()).isEqualTo(0.25);
        assertThat(chance.p()).isEqualTo(0.25);
        assertThat(shuffled).hasValue(1);
    }

    @Test
    void isTheSameAsAnotherOfTheSameP() {
        assertThat(chance(0.25))
                .isEqualTo(chance(0.25))
                .isNotEqualTo(chance(0.5))
                .hasToString("p=0.25");
    }

    private Chance chance(double p) {
        return new Chance(() -> {
            shuffled.incrementAndGet();
            return p;
        });
    }
}
