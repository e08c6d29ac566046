package org.mirrorscope.registry;

import java.util.List;
import java.util.stream.Stream;

/**
 * What holds of one variable of a country, and how far it can be relied on.
 *
 * @param statement what holds
 * @param old whether it was true so long ago that it should be asked again
 * @param conflicting what other sources say differently, as long as nobody settled it; see {@link Statements#known}
 */
public record Known(Statement statement, boolean old, List<Statement> conflicting) {

    public Known {
        conflicting = List.copyOf(conflicting);
    }

    /**
     * What follows from the facts of one variable.
     *
     * @param facts what holds first, then by as-of day and by when they were recorded, latest first; not empty
     */
    public static Known of(List<Statement> facts, boolean old) {
        return new Known(facts.getFirst(), old, Conflicts.of(facts));
    }

    /** Whether sources say different things and nobody settled it. */
    public boolean isInConflict() {
        return !conflicting.isEmpty();
    }

    /** What holds, and behind it what other sources say differently. */
    public List<Statement> sides() {
        return Stream.concat(Stream.of(statement), conflicting.stream()).toList();
    }
}
