package org.mirrorscope.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a country said to the minutes of an item as it got them, or what the office answered.
 *
 * @param sentItem to which minutes
 * @param text in words; may be empty where it was agreed
 */
public record Response(UUID id, UUID sentItem, Kind kind, String text, Signature by) {

    /** What sort of response it is. The code, in lower case, is what the database says. */
    public enum Kind {
        /** The country agrees; what was found is in its record. */
        AGREED,
        /** The country says that it was otherwise. */
        DISAGREED,
        /** The country says something, and decides nothing. */
        COMMENTED,
        /** The office says something to that. */
        ANSWERED;

        /** As messages and the database write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
