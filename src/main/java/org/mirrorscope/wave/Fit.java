package org.mirrorscope.wave;

import java.util.List;
import java.util.Map;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.AnswerValue;

/** Whether a value has the form that a question's kind asks for. */
public final class Fit {

    /** More than a text of ten pages; what is longer was pasted by mistake. */
    static final int LONGEST_TEXT = 20_000;

    static final int MOST_ENTRIES = 50;

    private static final char NUL = 0;

    private Fit() {}

    /**
     * Refuses a value that cannot stand in a cell.
     *
     * @throws Refusal which says what to do
     */
    public static void require(String variable, Kind kind, AnswerValue value) {
        if (!fits(kind, value)) {
            throw new Refusal("wave/answer.foreign", variable);
        }
        requireText(variable, value);
    }

    private static void requireText(String variable, AnswerValue value) {
        if (value instanceof AnswerValue.Text(String text)) {
            requireText(variable, text);
        }
        if (value instanceof AnswerValue.Entries lines) {
            if (lines.entries().size() > MOST_ENTRIES) {
                throw new Refusal("wave/answer.many", lines.entries().size(), MOST_ENTRIES);
            }
            lines.entries().forEach(line -> line.values().forEach(field -> requireText(variable, field)));
        }
    }

    /** @throws Refusal if a text is too long or holds what the database cannot keep */
    static void requireText(String variable, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("wave/answer.long", variable, text.length(), LONGEST_TEXT);
        }
        if (text.indexOf(NUL) >= 0) {
            throw new Refusal("wave/answer.nul", variable);
        }
    }

    /** Whether a value could be given to a question of that kind; bounds and constraints aside. */
    static boolean fits(Kind kind, AnswerValue value) {
        return switch (kind) {
            case Kind.SingleCode single -> value instanceof AnswerValue.Coded(String code) && has(single.codes(), code);
            case Kind.Levels levels -> value instanceof AnswerValue.Coded(String code) && has(levels.codes(), code);
            case Kind.Choices choices ->
                value instanceof AnswerValue.Several several
                        && several.codes().stream().allMatch(code -> has(choices.codes(), code));
            case Kind.Number number -> value instanceof AnswerValue.Amount;
            case Kind.Year year -> value instanceof AnswerValue.Year;
            case Kind.Date date -> value instanceof AnswerValue.Day;
            case Kind.Text text -> isText(value);
            case Kind.LongText text -> isText(value);
            case Kind.Url url -> isText(value);
            case Kind.Repeat repeat -> fits(repeat, value);
        };
    }

    private static boolean isText(AnswerValue value) {
        return value instanceof AnswerValue.Text(String text) && !text.isBlank();
    }

    private static boolean fits(Kind.Repeat repeat, AnswerValue value) {
        return value instanceof AnswerValue.Entries lines
                && !lines.entries().isEmpty()
                && lines.entries().stream().allMatch(line -> fits(repeat, line));
    }

    private static boolean fits(Kind.Repeat repeat, Map<String, AnswerValue> line) {
        return !line.isEmpty()
                && line.entrySet().stream()
                        .allMatch(field -> repeat.fields().stream()
                                .anyMatch(question -> question.variable().equals(field.getKey())
                                        && fits(question.kind(), field.getValue())));
    }

    private static boolean has(List<Code> codes, String code) {
        return codes.stream().anyMatch(known -> known.code().equals(code));
    }
}
