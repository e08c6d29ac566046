package org.mirrorscope.intake.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration's clock. It tells the real time to everybody but to whoever plays an invented person just now: to
 * that thread, the time that the person is invented to do something at, and to take for it.
 */
final class InventedClock extends Clock {

    private final InstantSource real;
    private final ThreadLocal<@Nullable Instant> invented = new ThreadLocal<>();

    InventedClock(InstantSource real) {
        this.real = real;
    }

    /** Does something at an invented moment; what it does may let time pass. */
    <T extends @Nullable Object> T at(Instant moment, Supplier<T> what) {
        Instant before = invented.get();
        invented.set(moment);
        try {
            return what.get();
        } finally {
            invented.set(before);
        }
    }

    /** Lets time pass for whoever is played just now. */
    void pass(Duration time) {
        Instant now = invented.get();
        if (now != null) {
            invented.set(now.plus(time));
        }
    }

    @Override
    public Instant instant() {
        Instant now = invented.get();
        return now == null ? real.instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments are told in UTC");
    }
}
