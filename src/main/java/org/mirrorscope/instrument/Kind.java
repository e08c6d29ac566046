package org.mirrorscope.instrument;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/** What sort of answer a question takes. {@link #word()} is its name in packs and in the JSON contract. */
public sealed interface Kind {

    /** The kind's name in packs, files and JSON, for example {@code yes_no}. */
    String word();

    /** A kind whose answer is one code of a list. */
    sealed interface SingleCode extends Kind {
        /** The codes; for {@link Ordered} from lowest to highest, for {@link YesNo} no, then yes. */
        List<Code> codes();
    }

    /** One code of a list that runs from low to high. */
    record Ordered(List<Code> codes) implements SingleCode {
        @Override
        public String word() {
            return "ordered";
        }
    }

    /** One code of a list without order. */
    record Choice(List<Code> codes) implements SingleCode {
        @Override
        public String word() {
            return "choice";
        }
    }

    /** Yes or no; the codes are {@code no} and {@code yes}, in this order. */
    record YesNo() implements SingleCode {

        private static final List<Code> NO_YES = List.of(
                new Code("no", InstrumentWords.localized("no")), new Code("yes", InstrumentWords.localized("yes")));

        @Override
        public String word() {
            return "yes_no";
        }

        @Override
        public List<Code> codes() {
            return NO_YES;
        }
    }

    /** Any number of codes of a list; counted as one yes/no variable for each code. */
    record Choices(List<Code> codes) implements Kind {
        @Override
        public String word() {
            return "choices";
        }
    }

    /**
     * A number.
     *
     * @param min the smallest allowed value, null if there is no bound
     * @param max the largest allowed value, null if there is no bound
     * @param unit what is counted, null if it needs no word
     */
    record Number(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable LocalizedText unit) implements Kind {

        /** Bounds are kept without trailing zeros, so that equal bounds are equal however they were written. */
        public Number {
            min = plain(min);
            max = plain(max);
        }

        private static @Nullable BigDecimal plain(@Nullable BigDecimal bound) {
            if (bound == null) {
                return null;
            }
            return bound.signum() == 0 ? BigDecimal.ZERO : bound.stripTrailingZeros();
        }

        @Override
        public String word() {
            return "number";
        }
    }

    /** A calendar year. */
    record Year() implements Kind {
        @Override
        public String word() {
            return "year";
        }
    }

    /** A calendar day. */
    record Date() implements Kind {
        @Override
        public String word() {
            return "date";
        }
    }

    /** One line of words. */
    record Text() implements Kind {
        @Override
        public String word() {
            return "text";
        }
    }

    /** Paragraphs of words. */
    record LongText() implements Kind {
        @Override
        public String word() {
            return "long_text";
        }
    }

    /** A web address. */
    record Url() implements Kind {
        @Override
        public String word() {
            return "url";
        }
    }

    /** A matrix: each item is a variable of its own and takes one of the ordered codes. */
    record Levels(List<Code> items, List<Code> codes) implements Kind {
        @Override
        public String word() {
            return "levels";
        }
    }

    /** Any number of lines, each with the same fields. */
    record Repeat(List<Question> fields) implements Kind {
        @Override
        public String word() {
            return "repeat";
        }
    }
}
