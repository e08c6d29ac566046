package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Levels as blocks: for each row as many filled blocks as the level is high, and the level's word beside them.
 *
 * @param levels how many blocks a full row has: the number of the scale's levels above none, at least 1
 * @param rows from the top
 */
public record Strip(int levels, List<Row> rows) implements Chart {

    /** @throws IllegalArgumentException if a row's level is not on the scale */
    public Strip {
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (levels < 1 || row.level() < 0 || row.level() > levels) {
                throw new IllegalArgumentException("level " + row.level() + " of " + levels);
            }
        }
    }

    @Override
    public boolean linked() {
        return rows.stream().anyMatch(row -> row.href() != null);
    }

    /**
     * One row.
     *
     * @param label what is rated
     * @param level how many blocks are filled; not looked at where the tone is {@link Tone#MISSING}
     * @param tone the colour of the filled blocks, or {@link Tone#MISSING} for one hatched block
     * @param word the level's word, or why it is missing
     * @param href where it leads, null if nowhere
     */
    public record Row(
            String label,
            int level,
            Tone tone,
            String word,
            @Nullable String href) {}
}
