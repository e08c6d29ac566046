package org.mirrorscope.wave.members;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/**
 * What people of a column said.
 *
 * @param sort what sort of column it is
 * @param label the code's label; null for other sorts
 * @param band the numbers of a band, such as {@code 5–9}; empty for other sorts
 */
public record Column(Sort sort, @Nullable LocalizedText label, String band) {

    /** What sort of column it is. */
    public enum Sort {
        CODE,
        CHOSEN,
        NOT_CHOSEN,
        BAND,
        ANSWERED,
        UNKNOWN,
        NO_ANSWER
    }

    static Column of(Sort sort) {
        return new Column(sort, null, "");
    }

    /** A column with the way in which its people are counted in the counts of a country. */
    record Counted(Column column, ToIntFunction<Map<String, Integer>> people) {}
}
