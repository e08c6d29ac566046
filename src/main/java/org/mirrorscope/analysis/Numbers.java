package org.mirrorscope.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.AnswerValue;

/** Values that are numbers: amounts and years. */
final class Numbers {

    private Numbers() {}

    static boolean isNumber(@Nullable AnswerValue value) {
        return value instanceof AnswerValue.Amount || value instanceof AnswerValue.Year;
    }

    /** @throws IllegalArgumentException if the value is no number */
    static BigDecimal of(@Nullable AnswerValue value) {
        if (value instanceof AnswerValue.Amount amount) {
            return amount.number();
        }
        if (value instanceof AnswerValue.Year year) {
            return BigDecimal.valueOf(year.year());
        }
        throw new IllegalArgumentException("not a number: " + value);
    }
}
