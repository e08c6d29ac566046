package org.mirrorscope.shell;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

/**
 * Who reads a page: the language, and the addresses in that language. A controller takes it as a parameter, a template
 * gets it as {@code reader}.
 *
 * @param language the language of the request's address
 * @param links makes addresses that stay in the language
 */
public record Reader(Locale language, Links links) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** A reader without a server, for tests and files: addresses are paths. */
    public static Reader of(Locale language) {
        return new Reader(language, new Links("", "", language, name -> "/assets/" + name));
    }

    /** A sentence of a module's bundle, see {@link Messages}. */
    public String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    /** An initiative's text in the reader's language. */
    public String text(LocalizedText text) {
        return text.in(language);
    }

    /** The product's sentences in the reader's language. */
    public Messages messages() {
        return Messages.in(language);
    }

    /** The address of a page for this reader, from its path without the language's prefix. */
    public String link(String path) {
        return links.to(path);
    }

    /** A day in words, for example {@code 5 March 2022}. */
    public String date(LocalDate day) {
        Locale form = language.getLanguage().equals("en") ? Locale.UK : language;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(form)
                .format(day);
    }

    /** A moment in words, in UTC and saying so, for example {@code 5 March 2022, 09:30 UTC}. */
    public String moment(Instant moment) {
        ZonedDateTime utc = moment.atZone(ZoneOffset.UTC);
        return text("shell/moment", date(utc.toLocalDate()), TIME.format(utc));
    }

    /** A country's name. */
    public String name(CountryCode country) {
        return country.name(language);
    }

    /** Alphabetical order of names as the reader's language has it. */
    public Comparator<CountryCode> byName() {
        Collator collator = Collator.getInstance(language);
        return Comparator.comparing(this::name, collator).thenComparing(Comparator.naturalOrder());
    }
}
