package org.mirrorscope.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** A value that a country gave, in the form that its question's kind allows. */
public sealed interface AnswerValue extends Answer {

    /** One code of a list: kinds ordered, choice and yes_no, and each item of levels. */
    record Coded(String code) implements AnswerValue {}

    /** Any number of codes of a list, in the list's order: kind choices. An empty set means 'none of these'. */
    record Several(SequencedSet<String> codes) implements AnswerValue {
        public Several {
            codes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(codes));
        }
    }

    /** A number in the question's unit, without trailing zeros, so that equal numbers are equal: kind number. */
    record Amount(BigDecimal number) implements AnswerValue {
        public Amount {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /** A calendar year: kind year. */
    record Year(int year) implements AnswerValue {}

    /** A calendar day: kind date. */
    record Day(LocalDate date) implements AnswerValue {}

    /** Words as the country wrote them: kinds text, long_text and url. Never blank. */
    record Text(String text) implements AnswerValue {}

    /** The filled lines of a repeat; each line holds the values of its fields, absent where left blank. */
    record Entries(List<Map<String, AnswerValue>> entries) implements AnswerValue {
        public Entries {
            entries = entries.stream()
                    .map(entry -> Collections.unmodifiableMap(new LinkedHashMap<>(entry)))
                    .toList();
        }
    }
}
