package org.mirrorscope.wave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was saved last in one cell of a draft.
 *
 * @param variable the stored variable
 * @param number counts what was saved in the cell from 1; who saves next names it
 * @param said what it says
 * @param writer who saved it; null if it was carried forward
 * @param at when
 */
public record Entry(
        String variable, int number, Said said, @Nullable Writer writer, Instant at) {

    /** Whether the office entered it on behalf of the country, and nobody of the country confirmed it. */
    public boolean isOnBehalf() {
        return writer != null && writer.isOfOffice() && !(said instanceof Said.Blank);
    }

    /** What stands in a cell where nothing was saved yet. */
    static Entry none(String variable, Instant at) {
        return new Entry(variable, 0, new Said.Blank(), null, at);
    }
}
