package org.mirrorscope.registry;

import java.util.Map;

/**
 * How much of a country's return to a wave counts.
 *
 * @param wave the wave's name
 * @param revision facts of this revision count and of those before it
 * @param earlier of these variables only facts up to an earlier revision count: which one, by variable
 */
public record Extent(String wave, int revision, Map<String, Integer> earlier) {

    public Extent {
        earlier = Map.copyOf(earlier);
    }

    /** All of it, whatever is corrected. */
    public static Extent whole(String wave) {
        return new Extent(wave, Integer.MAX_VALUE, Map.of());
    }

    /** Whether facts of every revision count. */
    public boolean isWhole() {
        return revision == Integer.MAX_VALUE && earlier.isEmpty();
    }

    /** Whether a fact of this variable counts that a revision of the return tells. */
    public boolean has(String variable, int told) {
        return told <= earlier.getOrDefault(variable, revision);
    }
}
