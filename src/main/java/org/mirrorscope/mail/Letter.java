package org.mirrorscope.mail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to one person.
 *
 * @param kind what it is for, {@code module.name}
 * @param to where
 * @param name to whom, as written in the address; may be empty
 * @param language of subject and text
 * @param subject one line
 * @param text plain text; a {@link LateText} of this kind may fill in what must not be kept
 * @param calendar an iCalendar file that goes with it; null if none does
 * @param uselessAfter when it is not worth delivering any more
 */
public record Letter(
        String kind,
        EmailAddress to,
        String name,
        Locale language,
        String subject,
        String text,
        @Nullable String calendar,
        Instant uselessAfter) {

    /** @throws IllegalArgumentException if the subject is not exactly one line */
    public Letter {
        if (subject.isBlank() || subject.lines().count() != 1) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}
