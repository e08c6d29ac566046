package org.mirrorscope.wave;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;

/** What stands in one cell of a draft. */
public sealed interface Said {

    /** A value. */
    record Given(AnswerValue value) implements Said {}

    /** Nothing: it was never filled, or emptied again. */
    record Blank() implements Said {}

    /** The country does not know. */
    record Unknown() implements Said {}

    /** The question does not apply to the country, as it says itself. */
    record NotApplicable() implements Said {}

    /**
     * Not to be published.
     *
     * @param value what the office may see; null if nothing was given
     * @param reason why it is not to be published; never blank
     */
    record Withheld(@Nullable AnswerValue value, String reason) implements Said {}

    /**
     * Last time's answer, which nobody confirmed yet.
     *
     * @param value last time's answer in this version's codes
     * @param from the wave that it comes from
     */
    record Carried(AnswerValue value, WaveId from) implements Said {}

    /** The value that the country holds to be true at present, whether it is confirmed, to be published or not. */
    default Optional<AnswerValue> held() {
        return switch (this) {
            case Given(AnswerValue value) -> Optional.of(value);
            case Withheld withheld -> Optional.ofNullable(withheld.value());
            case Carried(AnswerValue value, WaveId from) -> Optional.of(value);
            case Blank(), Unknown(), NotApplicable() -> Optional.empty();
        };
    }

    /** What counts of it once the return is signed off. */
    default Answer counted() {
        return switch (this) {
            case Given(AnswerValue value) -> value;
            case Blank() -> Missing.NO_ANSWER;
            case Unknown() -> Missing.DONT_KNOW;
            case NotApplicable() -> Missing.NOT_APPLICABLE;
            case Withheld withheld -> Missing.WITHHELD;
            case Carried carried -> Missing.UNCONFIRMED;
        };
    }

    /** Whether a question is met by it: by a value or by a stated reason. */
    default boolean settles() {
        return !(this instanceof Blank) && !(this instanceof Carried);
    }
}
