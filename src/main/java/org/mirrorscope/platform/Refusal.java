package org.mirrorscope.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Messages;

/** The program says no, for a reason that a person can understand and act on. The command ends with exit code 1. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * A refusal.
     *
     * @param key the sentence, {@code module/name}: what is wrong and what to do
     * @param arguments what the sentence names
     */
    public Refusal(String key, Object... arguments) {
        this(null, key, arguments);
    }

    /** A refusal that follows from an exception, which is kept for the log. */
    public Refusal(@Nullable Throwable cause, String key, Object... arguments) {
        super(key + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The sentence in a language. */
    public String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
