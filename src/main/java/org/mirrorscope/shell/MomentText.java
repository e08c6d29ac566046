package org.mirrorscope.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in which moments are written as {@code 2026-12-03 20:00 UTC}, so that they can be told in every language and in
 * the reader's own time.
 *
 * @param pieces words and moments in turn, as they stand in the text
 */
public record MomentText(List<Piece> pieces) {

    private static final Pattern MOMENT = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}) ?UTC\\b");

    public MomentText {
        pieces = List.copyOf(pieces);
    }

    /**
     * A part of the text.
     *
     * @param words as they were written
     * @param moment the moment that they name; null if they are just words
     */
    public record Piece(String words, @Nullable Instant moment) {}

    /** What looks like a moment and is none, like the 31st of February, stays a word. */
    public static MomentText of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MOMENT.matcher(text);
        int end = 0;
        while (matcher.find()) {
            Optional<Instant> moment = moment(matcher.group(1), matcher.group(2));
            if (moment.isPresent()) {
                pieces.add(new Piece(text.substring(end, matcher.start()), null));
                pieces.add(new Piece(matcher.group(), moment.get()));
                end = matcher.end();
            }
        }
        pieces.add(new Piece(text.substring(end), null));
        pieces.removeIf(piece -> piece.words().isEmpty());
        return new MomentText(pieces);
    }

    private static Optional<Instant> moment(String day, String time) {
        try {
            return Optional.of(LocalDateTime.parse(day + "T" + time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
