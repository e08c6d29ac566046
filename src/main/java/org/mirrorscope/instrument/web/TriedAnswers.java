package org.mirrorscope.instrument.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.AnswerValue;

/** Answers that somebody tries in a preview; what cannot be read counts as not given. */
final class TriedAnswers {

    /** Before a variable's name in the name of its control, so that no variable is taken for something else. */
    static final String PREFIX = "a.";

    private TriedAnswers() {}

    static Map<String, AnswerValue> of(Instrument instrument, Map<String, List<String>> sent) {
        Map<String, AnswerValue> answers = new LinkedHashMap<>();
        instrument.variables().forEach(variable -> {
            List<String> given = sent.getOrDefault(PREFIX + variable.name(), List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .toList();
            if (!given.isEmpty()) {
                value(variable.question(), given).ifPresent(value -> answers.put(variable.name(), value));
            }
        });
        return answers;
    }

    private static Optional<AnswerValue> value(Question question, List<String> given) {
        String first = given.getFirst().strip();
        try {
            return switch (question.kind()) {
                case Kind.SingleCode _, Kind.Levels _ -> Optional.of(new AnswerValue.Coded(first));
                case Kind.Choices _ -> Optional.of(new AnswerValue.Several(new LinkedHashSet<>(given)));
                case Kind.Number _ -> Optional.of(new AnswerValue.Amount(new BigDecimal(first.replace(',', '.'))));
                case Kind.Year _ -> Optional.of(new AnswerValue.Year(Integer.parseInt(first)));
                case Kind.Date _ -> Optional.of(new AnswerValue.Day(LocalDate.parse(first)));
                case Kind.Text _, Kind.LongText _, Kind.Url _ -> Optional.of(new AnswerValue.Text(first));
                case Kind.Repeat _ -> Optional.of(new AnswerValue.Entries(List.of(Map.of())));
            };
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
