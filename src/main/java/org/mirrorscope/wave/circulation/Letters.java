package org.mirrorscope.wave.circulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.springframework.stereotype.Component;

/**
 * Writes letters about a wave, each in its person's language. The address in them is no way in: it leads to the page of
 * the return, which asks to sign in.
 */
@Component
class Letters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** For what has no deadline. */
    private static final Duration USELESS = Duration.ofDays(30);

    private final LetterTexts texts;
    private final SendingStore sendings;
    private final Outbox outbox;
    private final SiteLinks links;
    private final Clock clock;

    Letters(LetterTexts texts, SendingStore sendings, Outbox outbox, SiteLinks links, Clock clock) {
        this.texts = texts;
        this.sendings = sendings;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** Puts a letter into the outbox, within the transaction of what it is about. */
    void send(
            Wave wave,
            LetterKind kind,
            CountryCode country,
            Person to,
            @Nullable Instant deadline,
            @Nullable UUID reminder) {
        Letter letter = letter(wave, kind, texts.all(wave.id(), kind), country, to, deadline);
        sendings.add(new Sending(wave.id(), country, to.id(), kind, reminder, outbox.post(letter), clock.instant()));
    }

    /** The letter as a person gets it. */
    Letter letter(
            Wave wave,
            LetterKind kind,
            Map<String, LetterText> words,
            CountryCode country,
            Person to,
            @Nullable Instant deadline) {
        Locale language = words.containsKey(to.language().getLanguage()) ? to.language() : Locale.ENGLISH;
        String address = links.to(language, "/my/" + wave.id() + "/" + country.alpha2());
        String title = wave.title().in(language);
        LetterText filled = Objects.requireNonNull(words.get(language.getLanguage()))
                .filled(Map.of(
                        "name", to.name(),
                        "country", country.name(language),
                        "title", title,
                        "deadline", words(language, deadline),
                        "address", address));
        Instant now = clock.instant();
        return new Letter(
                "wave." + kind.code(),
                to.address(),
                to.name(),
                language,
                filled.subject(),
                filled.body(),
                deadline == null
                        ? null
                        : DeadlineCalendar.of(wave.id(), country, deadline, title, address)
                                .file(now),
                deadline == null ? now.plus(USELESS) : deadline);
    }

    private static String words(Locale language, @Nullable Instant deadline) {
        if (deadline == null) {
            return Messages.in(language).text("wave/letter.no-deadline");
        }
        ZonedDateTime utc = deadline.atZone(ZoneOffset.UTC);
        String day = Reader.of(language).date(utc.toLocalDate());
        return Messages.in(language).text("wave/letter.moment", day, TIME.format(utc));
    }
}
