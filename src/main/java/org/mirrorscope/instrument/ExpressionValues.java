package org.mirrorscope.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;

/** Answers as expressions see them. */
public final class ExpressionValues {

    private ExpressionValues() {}

    /**
     * One value: a code or a text is a string, several codes a list, a number or year a double, a day a string such as
     * {@code 2022-02-28}, entries a list of maps.
     */
    public static Object of(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Coded(String code) -> code;
            case AnswerValue.Several several -> List.copyOf(several.codes());
            case AnswerValue.Amount amount -> amount.number().doubleValue();
            case AnswerValue.Year(int year) -> (double) year;
            case AnswerValue.Day day -> day.date().toString();
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Entries entries ->
                entries.entries().stream().map(ExpressionValues::entry).toList();
        };
    }

    private static Map<String, Object> entry(Map<String, AnswerValue> fields) {
        Map<String, Object> converted = new LinkedHashMap<>();
        fields.forEach((field, value) -> converted.put(field, of(value)));
        return converted;
    }

    /**
     * All answers of a return, by question; the items of levels stand below their question. What is missing is absent.
     *
     * @param answers by stored variable
     */
    public static Map<String, Object> answers(Instrument instrument, Map<String, ? extends Answer> answers) {
        Map<String, Object> converted = new LinkedHashMap<>();
        instrument.questions().forEach(question -> {
            if (question.kind() instanceof Kind.Levels levels) {
                converted.put(question.variable(), items(question, levels, answers));
            } else if (answers.get(question.variable()) instanceof AnswerValue value) {
                converted.put(question.variable(), of(value));
            }
        });
        return converted;
    }

    private static Map<String, Object> items(
            Question question, Kind.Levels levels, Map<String, ? extends Answer> answers) {
        Map<String, Object> items = new LinkedHashMap<>();
        for (Code item : levels.items()) {
            if (answers.get(question.variable() + "." + item.code()) instanceof AnswerValue value) {
                items.put(item.code(), of(value));
            }
        }
        return items;
    }
}
