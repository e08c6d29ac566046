package org.mirrorscope.shared;

import java.util.List;

/**
 * Something that a person should know about input they gave. A problem stops loading; a note does not.
 *
 * @param weight whether it stops loading
 * @param place where it stands
 * @param cause the key of the sentence in the message bundle of the module that found it, for example
 *     {@code intake/country.unknown}; reports are grouped by it
 * @param arguments what the sentence names: the offending text, what was expected
 */
public record Problem(Weight weight, Place place, String cause, List<Object> arguments) {

    /** Whether something stops loading. */
    public enum Weight {
        PROBLEM,
        NOTE
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem: loading stops. */
    public static Problem problem(Place place, String cause, Object... arguments) {
        return new Problem(Weight.PROBLEM, place, cause, List.of(arguments));
    }

    /** A note: worth knowing, stops nothing. */
    public static Problem note(Place place, String cause, Object... arguments) {
        return new Problem(Weight.NOTE, place, cause, List.of(arguments));
    }

    /** Whether this stops loading. */
    public boolean stops() {
        return weight == Weight.PROBLEM;
    }

    /** The sentence in a language, without the place. */
    public String sentence(Messages messages) {
        return messages.text(cause, arguments.toArray());
    }
}
