package org.mirrorscope.access;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Messages;

/**
 * One line of the audit trail.
 *
 * @param number counts up; a line that is gone would leave a hole
 * @param at when it was done
 * @param person who did it; null if the program did it by itself
 * @param name the person's name at that time; empty if the program did it by itself
 * @param seats the seats that the person held at that time, in words
 * @param verb the key of the sentence that says what was done
 * @param subject to what it was done
 * @param arguments what the sentence names
 */
public record Entry(
        long number,
        Instant at,
        @Nullable PersonId person,
        String name,
        String seats,
        String verb,
        Subject subject,
        List<String> arguments) {

    public Entry {
        arguments = List.copyOf(arguments);
    }

    /** What was done, in a language. */
    public String sentence(Messages messages) {
        return sentence(messages, argument -> argument);
    }

    /** The same, with each argument as its reader wants to see it. */
    public String sentence(Messages messages, UnaryOperator<String> words) {
        return messages.text(verb, arguments.stream().map(words).toArray());
    }
}
