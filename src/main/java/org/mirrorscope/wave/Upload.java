package org.mirrorscope.wave;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that somebody sent in, as it was read.
 *
 * @param file what its sender calls it
 * @param at when it was sent in
 * @param savedAt when what was chosen of it was saved; null as long as nothing was
 * @param lines in the order of the workbook
 */
public record Upload(
        UUID id, String file, Instant at, @Nullable Instant savedAt, List<Line> lines) {

    /** What became of a line that was saved. */
    public enum Outcome {
        /** It holds now. */
        KEPT,
        /** The cell said that already. */
        SAME,
        /** Somebody had saved something else meanwhile; it stands beside until somebody chooses. */
        BESIDE
    }

    /**
     * A line with its number.
     *
     * @param number counted from 1
     * @param outcome what became of it; null if it was not saved
     */
    public record Line(
            int number, UploadLine says, @Nullable Outcome outcome) {}

    public Upload {
        lines = List.copyOf(lines);
    }
}
