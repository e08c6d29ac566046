package org.mirrorscope.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Reader;

/** Days and moments in words. */
final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    /** For example {@code 22 November 2026, 20:31 UTC}. */
    static String text(Reader reader, Instant moment) {
        return reader.text(
                "access/moment",
                reader.date(LocalDate.ofInstant(moment, ZoneOffset.UTC)),
                CLOCK.format(moment.atOffset(ZoneOffset.UTC)));
    }

    static String day(Reader reader, @Nullable LocalDate day) {
        return day == null ? "" : reader.date(day);
    }
}
