package org.mirrorscope.wave;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;

/**
 * What stands in a cell of a draft, as the columns in which the database keeps it.
 *
 * @param state {@code value} or the code of the reason why none counts
 * @param value the value; null where there is none
 * @param reason why it is withheld, else null
 * @param carriedFrom the wave that it was carried forward from, else null
 */
record SaidColumns(
        String state,
        @Nullable AnswerValue value,
        @Nullable String reason,
        @Nullable String carriedFrom) {

    private static final String VALUE = "value";

    static SaidColumns of(Said said) {
        String state = said.counted() instanceof Missing missing ? missing.code() : VALUE;
        return switch (said) {
            case Said.Withheld(AnswerValue value, String reason) -> new SaidColumns(state, value, reason, null);
            case Said.Carried(AnswerValue value, WaveId from) -> new SaidColumns(state, value, null, from.id());
            default -> new SaidColumns(state, said.held().orElse(null), null, null);
        };
    }

    static Said said(String state, @Nullable AnswerValue value, @Nullable String reason, @Nullable String carriedFrom) {
        if (state.equals(VALUE)) {
            return new Said.Given(Objects.requireNonNull(value));
        }
        return switch (Missing.ofCode(state).orElseThrow()) {
            case NO_ANSWER -> new Said.Blank();
            case DONT_KNOW -> new Said.Unknown();
            case NOT_APPLICABLE -> new Said.NotApplicable();
            case WITHHELD -> new Said.Withheld(value, Objects.requireNonNull(reason));
            case UNCONFIRMED ->
                new Said.Carried(Objects.requireNonNull(value), new WaveId(Objects.requireNonNull(carriedFrom)));
            case NOT_ASKED, NO_RETURN -> throw new IllegalStateException("no cell of a draft says " + state);
        };
    }
}
