package org.mirrorscope.instrument;

import java.util.List;
import org.mirrorscope.shared.Messages;

/**
 * Something that is not right in a draft yet, with what to do about it.
 *
 * @param at where
 * @param stops whether it stops publishing; else it is only worth knowing
 * @param key the sentence: what is wrong and what to do
 * @param arguments what it names
 */
public record Flaw(Spot at, boolean stops, String key, List<Object> arguments) {

    static Flaw stopping(Spot at, String key, Object... arguments) {
        return new Flaw(at, true, "instrument/" + key, List.of(arguments));
    }

    static Flaw note(Spot at, String key, Object... arguments) {
        return new Flaw(at, false, "instrument/" + key, List.of(arguments));
    }

    /** The sentence in a language, without the place. */
    public String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
