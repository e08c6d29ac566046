package org.mirrorscope.instrument;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            throw new Refusal("instrument-answers/foreign", variable);
        }
        requireText(variable, value);
    }

    private static void requireText(String variable, AnswerValue value) {
        if (value instanceof AnswerValue.Text(String text)) {
            requireText(variable, text);
        }
        if (value instanceof AnswerValue.Entries lines) {
            if (lines.entries().size() > MOST_ENTRIES) {
                throw new Refusal("instrument-answers/many", lines.entries().size(), MOST_ENTRIES);
            }
            lines.entries().forEach(line -> line.values().forEach(field -> requireText(variable, field)));
        }
    }

    /** @throws Refusal if a text is too long or holds what the database cannot keep */
    public static void requireText(String variable, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("instrument-answers/long", variable, text.length(), LONGEST_TEXT);
        }
        if (text.indexOf(NUL) >= 0) {
            throw new Refusal("instrument-answers/nul", variable);
        }
    }

    /** Whether a value could be given to a question of that kind; bounds and constraints aside. */
    public static boolean fits(Kind kind, AnswerValue value) {
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

    /** What is wrong with a value of the right form: a number beyond its bounds, or an address that is none. */
    public static Optional<Typed.Wrong> beyond(Kind kind, AnswerValue value) {
        if (kind instanceof Kind.Number bounds && value instanceof AnswerValue.Amount(BigDecimal number)) {
            if (bounds.min() != null && number.compareTo(bounds.min()) < 0) {
                return Optional.of(
                        Typed.wrong("instrument-answers/below", bounds.min().toPlainString()));
            }
            if (bounds.max() != null && number.compareTo(bounds.max()) > 0) {
                return Optional.of(
                        Typed.wrong("instrument-answers/above", bounds.max().toPlainString()));
            }
        }
        return kind instanceof Kind.Url && value instanceof AnswerValue.Text(String text) && !isWebAddress(text)
                ? Optional.of(Typed.wrong("instrument-answers/url"))
                : Optional.empty();
    }

    /** Whether a text is an address of the web, with a host. */
    public static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException notAddress) {
            return false;
        }
    }
}
