package org.mirrorscope.wave.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.Reader;

/** Moments in words; always in UTC, and saying so. */
final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    static String full(Reader reader, Instant moment) {
        ZonedDateTime utc = moment.atZone(ZoneOffset.UTC);
        return reader.text("wave-pages/moment", reader.date(utc.toLocalDate()), TIME.format(utc));
    }

    /** As a browser's field for date and time holds it; the form says that it is UTC. */
    static String typed(@Nullable Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /**
     * A moment as such a field sends it.
     *
     * @throws Refusal if it is none
     */
    static Instant read(String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            throw new Refusal(none, "wave-pages/moment.wrong", typed);
        }
    }
}
