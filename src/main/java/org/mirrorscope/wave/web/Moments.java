package org.mirrorscope.wave.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.mirrorscope.shell.Reader;

/** Moments in words; always in UTC, and saying so. */
final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    static String full(Reader reader, Instant moment) {
        ZonedDateTime utc = moment.atZone(ZoneOffset.UTC);
        return reader.text("wave-pages/moment", reader.date(utc.toLocalDate()), TIME.format(utc));
    }
}
