package org.mirrorscope.publication.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.publication.AnnouncementEdition;
import org.mirrorscope.publication.Announcements;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.AnnouncementKind;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;

/**
 * What somebody typed for an announcement.
 *
 * @param texts by language tag
 * @param from as the field for date and time holds it, in UTC
 * @param until likewise
 * @param edition the number of the edition that is changed; 0 for a new announcement
 */
public record AnnouncementForm(String kind, SortedMap<String, String> texts, String from, String until, int edition) {

    static final String TEXT = "text-";

    static final AnnouncementForm EMPTY =
            new AnnouncementForm(AnnouncementKind.INTERRUPTION.code(), new TreeMap<>(), "", "", 0);

    static AnnouncementForm of(AnnouncementEdition edition) {
        Announcement content = edition.content();
        return new AnnouncementForm(
                content.kind().code(),
                content.text().texts(),
                typed(content.from()),
                typed(content.until()),
                edition.number());
    }

    static AnnouncementForm of(Map<String, String> sent) {
        SortedMap<String, String> texts = new TreeMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(TEXT) && !text.isBlank()) {
                texts.put(name.substring(TEXT.length()), text);
            }
        });
        return new AnnouncementForm(
                sent.getOrDefault("kind", ""),
                texts,
                sent.getOrDefault("from", ""),
                sent.getOrDefault("until", ""),
                number(sent.getOrDefault("edition", "")));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static String typed(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * The announcement that was typed; empty if something is wrong.
     *
     * @param languages the languages of the site, the first is needed
     * @param errors gets what is wrong
     */
    Optional<Announcement> read(Reader reader, List<String> languages, Announcements door, List<FormError> errors) {
        Optional<AnnouncementKind> what = AnnouncementKind.ofCode(kind);
        if (what.isEmpty()) {
            errors.add(new FormError("kind", reader.text("publication-announcements/kind.wrong")));
        }
        SortedMap<String, String> words = words(reader, languages, errors);
        Instant start = moment(reader, "from", from, errors);
        Instant end = moment(reader, "until", until, errors);
        if (start != null && end != null) {
            taken(reader, "until", errors, () -> door.requireTimes(start, end));
        }
        return errors.isEmpty() && start != null && end != null
                ? Optional.of(new Announcement(what.orElseThrow(), new LocalizedText(words), start, end))
                : Optional.empty();
    }

    private SortedMap<String, String> words(Reader reader, List<String> languages, List<FormError> errors) {
        SortedMap<String, String> words = new TreeMap<>();
        for (String tag : languages) {
            String text = texts.getOrDefault(tag, "").replace("\0", "").strip().replaceAll("\\s+", " ");
            if (!text.isEmpty()) {
                words.put(tag, text);
                taken(reader, TEXT + tag, errors, () -> Announcements.requireText(text));
            }
        }
        String needed = languages.getFirst();
        if (!words.containsKey(needed)) {
            errors.add(new FormError(TEXT + needed, reader.text("publication-announcements/text.none")));
        }
        return words;
    }

    private static @Nullable Instant moment(Reader reader, String field, String typed, List<FormError> errors) {
        try {
            LocalDateTime moment = LocalDateTime.parse(typed.strip());
            if (moment.getYear() >= 1000 && moment.getYear() <= 9999) {
                return moment.toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException none) {
            // said below
        }
        String key = "publication-announcements/moment." + (typed.isBlank() ? "none." : "") + field;
        errors.add(new FormError(field, reader.text(key, typed.strip())));
        return null;
    }

    private static void taken(Reader reader, String field, List<FormError> errors, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            errors.add(new FormError(field, refusal.sentence(reader.messages())));
        }
    }
}
