package org.mirrorscope.wave.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.mirrorscope.document.Numbers;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.AnswerValue;

/** What a text in a field says as an answer to a kind of question. */
sealed interface Typed {

    int EARLIEST_YEAR = 1000;
    int LATEST_YEAR = 9999;

    /** Nothing. */
    record Blank() implements Typed {}

    /** A value. */
    record Value(AnswerValue value) implements Typed {}

    /** Something that is no answer. */
    record Wrong(Reading.Unreadable why) implements Typed {}

    static Wrong wrong(String key, Object... arguments) {
        return new Wrong(Reading.Unreadable.of(key, arguments));
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
        return switch (Numbers.parse(text)) {
            case Numbers.Parsed.Number(BigDecimal number) -> new Value(new AnswerValue.Amount(number));
            case Numbers.Parsed.Ambiguous() -> wrong("wave-pages/form.twoNumbers", text);
            case Numbers.Parsed.None() -> wrong("wave-pages/form.number", text);
        };
    }

    private static Typed year(String text) {
        try {
            int year = Integer.parseInt(text);
            return year >= EARLIEST_YEAR && year <= LATEST_YEAR
                    ? new Value(new AnswerValue.Year(year))
                    : wrong("wave-pages/form.year", text);
        } catch (NumberFormatException notYear) {
            return wrong("wave-pages/form.year", text);
        }
    }

    private static Typed day(String text) {
        try {
            return new Value(new AnswerValue.Day(LocalDate.parse(text)));
        } catch (DateTimeException notDay) {
            return wrong("wave-pages/form.day", text);
        }
    }
}
