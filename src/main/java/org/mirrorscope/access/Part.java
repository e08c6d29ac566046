package org.mirrorscope.access;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much of a return a person may see or answer.
 *
 * @param whole whether all of it
 * @param sections the ids of the sections, if it is not all
 */
public record Part(boolean whole, SortedSet<String> sections) {

    /** All of it. */
    public static final Part WHOLE = new Part(true, Collections.emptySortedSet());

    /** Nothing of it. */
    public static final Part NONE = new Part(false, Collections.emptySortedSet());

    public Part {
        sections = Collections.unmodifiableSortedSet(new TreeSet<>(sections));
    }

    /** Whether a section belongs to it. */
    public boolean has(String section) {
        return whole || sections.contains(section);
    }

    /** Whether it is nothing at all. */
    public boolean isNone() {
        return !whole && sections.isEmpty();
    }

    /** This and the other. */
    Part and(Part other) {
        TreeSet<String> both = new TreeSet<>(sections);
        both.addAll(other.sections);
        return whole || other.whole ? WHOLE : new Part(false, both);
    }
}
