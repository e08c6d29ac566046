package org.mirrorscope.access;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * To what something was done.
 *
 * @param kind the thing's name in the glossary, for example {@code wave}
 * @param id which, as its own module names it
 * @param country the country that it concerns; null if none, or several
 */
public record Subject(String kind, String id, @Nullable CountryCode country) {

    /** Something that concerns no single country. */
    public static Subject of(String kind, Object id) {
        return new Subject(kind, id.toString(), null);
    }

    /** Something that concerns a country. */
    public static Subject of(String kind, Object id, CountryCode country) {
        return new Subject(kind, id.toString(), country);
    }
}
