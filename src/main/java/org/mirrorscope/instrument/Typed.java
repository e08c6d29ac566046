package org.mirrorscope.instrument;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;
import org.mirrorscope.document.Numbers;
import org.mirrorscope.shared.AnswerValue;

/** What a text in a field says as an answer to a kind of question. */
public sealed interface Typed {

    int EARLIEST_YEAR = 1000;
    int LATEST_YEAR = 9999;

    /** 5.3.2022 is the fifth of March wherever days are written with dots. */
    Pattern DOTTED_DAY = Pattern.compile("\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}");

    DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Nothing. */
    record Blank() implements Typed {}

    /** A value. */
    record Value(AnswerValue value) implements Typed {}

    /**
     * Something that is no answer.
     *
     * @param key the sentence: what is wrong and what to do
     */
    record Wrong(String key, List<Object> arguments) implements Typed {}

    /** As the constructor of {@link Wrong}. */
    static Wrong wrong(String key, Object... arguments) {
        return new Wrong(key, List.of(arguments));
    }

    /** Reads one field; not for choices and repeats, which have several. */
    static Typed of(Kind kind, String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return new Blank();
        }
        return switch (kind) {
            case Kind.SingleCode single -> new Value(new AnswerValue.Coded(text));
            case Kind.Levels levels -> new Value(new AnswerValue.Coded(text));
            case Kind.Number number -> number(text);
            case Kind.Year year -> year(text);
            case Kind.Date date -> day(text);
            case Kind.Text line -> new Value(new AnswerValue.Text(text));
            case Kind.LongText lines -> new Value(new AnswerValue.Text(text));
            case Kind.Url url -> new Value(new AnswerValue.Text(text));
            case Kind.Choices choices -> throw new IllegalArgumentException(kind.word());
            case Kind.Repeat repeat -> throw new IllegalArgumentException(kind.word());
        };
    }

    private static Typed number(String text) {
        return switch (Numbers.parseTyped(text)) {
            case Numbers.Parsed.Number(BigDecimal number) -> new Value(new AnswerValue.Amount(number));
            case Numbers.Parsed.Ambiguous() -> wrong("instrument-answers/typed.twoNumbers", text);
            case Numbers.Parsed.None() -> wrong("instrument-answers/typed.number", text);
        };
    }

    private static Typed year(String text) {
        try {
            int year = Integer.parseInt(text);
            return year >= EARLIEST_YEAR && year <= LATEST_YEAR
                    ? new Value(new AnswerValue.Year(year))
                    : wrong("instrument-answers/typed.year", text);
        } catch (NumberFormatException notYear) {
            return wrong("instrument-answers/typed.year", text);
        }
    }

    private static Typed day(String text) {
        try {
            LocalDate day = DOTTED_DAY.matcher(text).matches()
                    ? LocalDate.parse(text.replace(" ", ""), DOTTED)
                    : LocalDate.parse(text);
            return new Value(new AnswerValue.Day(day));
        } catch (DateTimeException notDay) {
            return wrong("instrument-answers/typed.day", text);
        }
    }
}
