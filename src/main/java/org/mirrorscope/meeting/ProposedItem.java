package org.mirrorscope.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * Something that the office may want to talk about with a country, because of what is known or not.
 *
 * @param kind why it is proposed
 * @param country with whom
 * @param variable what of the record it is about; null if nothing in particular
 * @param text what to talk about
 * @param reason why that is proposed
 */
public record ProposedItem(
        Kind kind, CountryCode country, @Nullable String variable, Sentence text, Sentence reason) {

    /** Why something is proposed. The code, in lower case, is what the database and forms say. */
    public enum Kind {
        /** A question without an answer. */
        UNANSWERED,
        /** What holds is old. */
        OLD,
        /** Sources say different things. */
        CONTRADICTION,
        /** The office asked about an answer, and that is not settled. */
        OPEN_QUERY,
        /** A follow-up that should have been done. */
        OVERDUE,
        /** Something that is otherwise than last time. */
        CHANGED;

        /** As messages and the database write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that code; empty if there is none. */
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * A sentence of a bundle, to be told in the reader's language.
     *
     * @param key {@code module/name}
     * @param arguments what it names: texts, numbers, texts in several languages
     */
    public record Sentence(String key, List<Object> arguments) {

        public Sentence {
            arguments = List.copyOf(arguments);
        }

        /** As the constructor, with the arguments one by one. */
        public static Sentence of(String key, Object... arguments) {
            return new Sentence(key, List.of(arguments));
        }
    }
}
