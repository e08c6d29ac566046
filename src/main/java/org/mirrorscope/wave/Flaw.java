package org.mirrorscope.wave;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Messages;

/**
 * Something in a draft that must be put right before it can be signed off.
 *
 * @param variable the stored variable
 * @param field the field of a repeat that it is about; null for the question itself
 * @param key the sentence in the message bundles
 * @param arguments what it names
 */
public record Flaw(String variable, @Nullable String field, String key, List<Object> arguments) {

    static Flaw of(String variable, String key, Object... arguments) {
        return new Flaw(variable, null, key, List.of(arguments));
    }

    /** What is wrong and what to do. */
    public String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
