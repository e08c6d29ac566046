package org.mirrorscope.wave.members;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;

/**
 * How the people of each country answered, as it may be shown.
 *
 * @param question what was asked
 * @param part the item or code that the table is about; null for the whole question
 * @param columns what people said, without the total
 * @param rows each country in the order of their codes, then all together
 */
public record SurveyTable(Question question, @Nullable LocalizedText part, List<Column> columns, List<Row> rows) {

    /**
     * One line.
     *
     * @param country whose members; the same for all rows but the last
     * @param overall whether it is all countries together
     * @param cells how many people; empty where it is not shown
     * @param total how many submissions were counted
     */
    public record Row(CountryCode country, boolean overall, List<OptionalInt> cells, OptionalInt total) {}

    /** Whether anything in it is not shown. */
    public boolean hides() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(OptionalInt::isEmpty);
    }
}
