package org.mirrorscope.instrument.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.mirrorscope.shell.Reader;

/** Instants in words. */
final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    /** For example {@code 5 March 2022, 14:02 UTC}. */
    static String of(Instant instant, Reader reader) {
        return reader.date(instant.atOffset(ZoneOffset.UTC).toLocalDate()) + ", "
                + CLOCK.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}
