package org.mirrorscope.analysis;

import java.util.List;
import org.mirrorscope.shared.Messages;

/**
 * Why something is not computed, as a sentence that stands where the figure would.
 *
 * @param key the sentence in the message bundles
 * @param arguments what it names
 */
public record Reason(String key, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String name, Object... arguments) {
        return new Reason("analysis/" + name, List.of(arguments));
    }

    /** The sentence in a language. */
    public String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
