package org.mirrorscope.wave;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.shared.CountryCode;

/**
 * Everything that somebody needs who looks at a country's return.
 *
 * @param schedule the wave and its life
 * @param asked the version that it asks
 * @param draft the return as it is
 * @param check what it lacks
 * @param last what the country said last time; null if it never did
 * @param open whether its time is not over, and it is to be written
 */
public record OpenReturn(
        Schedule schedule,
        Instrument asked,
        DraftReturn draft,
        DraftCheck check,
        @Nullable LastTime last,
        boolean open) {

    /** The wave. */
    public Wave wave() {
        return schedule.wave();
    }

    /** The country. */
    public CountryCode country() {
        return draft.country();
    }
}
