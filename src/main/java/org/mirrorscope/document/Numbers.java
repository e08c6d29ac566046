package org.mirrorscope.document;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers as people write them, and refuses those that could mean two things. */
public final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?|[+-]?\\.\\d+");
    private static final Pattern GROUPED_BY_BLANK =
            Pattern.compile("[+-]?\\d{1,3}([ \\u00A0\\u202F']\\d{3})+([.,]\\d+)?");
    private static final Pattern GROUPED_BY_COMMA =
            Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d+|[+-]?\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern GROUPED_BY_DOT =
            Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d+|[+-]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    /** One comma and three digits behind it: one thousand to some, one point something to others. */
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    /** The same with a dot, which whoever types a number may mean either way; a machine that writes one does not. */
    private static final Pattern EITHER_DOT = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

    /** How a text reads as a number. */
    public sealed interface Parsed {
        record Number(BigDecimal number) implements Parsed {}

        record Ambiguous() implements Parsed {}

        record None() implements Parsed {}
    }

    private Numbers() {}

    /** What a text says as a number. */
    public static Parsed parse(String written) {
        String text = written.replace('\u2212', '-');
        if (text.length() > 60) {
            return new Parsed.None();
        }
        if (PLAIN.matcher(text).matches()) {
            return number(text);
        }
        if (EITHER.matcher(text).matches()) {
            return new Parsed.Ambiguous();
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return number(text.replace(',', '.'));
        }
        if (GROUPED_BY_BLANK.matcher(text).matches()) {
            return number(text.replaceAll("[ \\u00A0\\u202F']", "").replace(',', '.'));
        }
        if (GROUPED_BY_COMMA.matcher(text).matches()) {
            return number(text.replace(",", ""));
        }
        if (GROUPED_BY_DOT.matcher(text).matches()) {
            return number(text.replace(".", "").replace(',', '.'));
        }
        return new Parsed.None();
    }

    /** What a text says that a person typed, who may separate thousands by a dot. */
    public static Parsed parseTyped(String written) {
        return EITHER_DOT.matcher(written.replace('\u2212', '-')).matches() ? new Parsed.Ambiguous() : parse(written);
    }

    /** A number as {@link #parseTyped} reads it back: behind three decimals stands a zero, so that they are no thousands. */
    public static String typed(BigDecimal number) {
        String plain = number.toPlainString();
        return EITHER_DOT.matcher(plain).matches() ? plain + "0" : plain;
    }

    private static Parsed number(String text) {
        return new Parsed.Number(new BigDecimal(text));
    }
}
