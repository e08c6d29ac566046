package org.mirrorscope.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

/** Counts, shares and lists in the words of one language. */
public final class Wording {

    /** Per cent are only told of at least so many countries: with fewer, one country is more than ten points. */
    static final int LEAST_FOR_PER_CENT = 10;

    private static final int LARGEST_IN_WORDS = 10;
    private static final double SMALLEST_P_TOLD = 0.001;
    private static final Set<String> WORDS_FOR_UP_TO_TEN = Set.of("en", "es");

    private static final Pattern SOUND_OF_I = Pattern.compile("^[«“]?[Hh]?[IiÍí](?![aeoáéó])");

    private final Messages messages;

    private Wording(Messages messages) {
        this.messages = messages;
    }

    /** The words of the messages' language. */
    public static Wording of(Messages messages) {
        return new Wording(messages);
    }

    /** A sentence of the pages' bundle. */
    public String text(String name, Object... arguments) {
        return messages.text("analysis-pages/" + name, arguments);
    }

    /** A text of the initiative. */
    public String text(LocalizedText text) {
        return text.in(messages.language());
    }

    /** A whole number: a word up to ten, then digits. */
    public String count(int number) {
        return number <= LARGEST_IN_WORDS
                        && number >= 0
                        && WORDS_FOR_UP_TO_TEN.contains(messages.language().getLanguage())
                ? text("word." + number)
                : NumberFormat.getIntegerInstance(messages.language()).format(number);
    }

    /** '11 of 22'. */
    public String kOfN(int k, int n) {
        return text("k.of.n", k, n);
    }

    /** '11 of 22 (50 %)', with the per cent only where n is at least ten. */
    public String share(int k, int n) {
        return n < LEAST_FOR_PER_CENT ? kOfN(k, n) : text("k.of.n.percent", k, n, percent(k, n));
    }

    /** k of n as whole per cent, rounded half up. */
    static int percent(int k, int n) {
        return (200 * k + n) / (2 * n);
    }

    /** A number with at most so many decimals, rounded half up, without zeros at the end. */
    public String decimal(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.language());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(number)).replace('-', '−');
    }

    /** A coefficient with both of its decimals and its sign: '+0.60', '0.00'. */
    public String coefficient(double number, boolean sign) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.language());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        String plain = format.format(BigDecimal.valueOf(Math.abs(number)));
        return !sign || isZero(plain) ? plain : (number > 0 ? "+" : "−") + plain;
    }

    /** As {@link #decimal}, with its sign. */
    public String signed(double number, int decimals) {
        String plain = decimal(Math.abs(number), decimals);
        return isZero(plain) ? plain : (number > 0 ? "+" : "−") + plain;
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(sign -> sign == '0' || sign == '.' || sign == ',');
    }

    /** A p-value after its sign: '= 0.125', or '< 0.001' where it is smaller. */
    public String p(double p) {
        return p < SMALLEST_P_TOLD ? "< " + decimal(SMALLEST_P_TOLD, 3) : "= " + decimal(p, 3);
    }

    /** How often something of probability p comes about: '1 of 8', 'about 4 of 10'. */
    public String often(double p) {
        if (p < SMALLEST_P_TOLD) {
            return text("often.rarely", (int) Math.round(1 / SMALLEST_P_TOLD));
        }
        long one = Math.round(1 / p);
        boolean exact = Math.abs(1 / p - one) < 1e-9;
        if (exact) {
            return one == 1 ? text("often.always") : text("often.exact", 1, one);
        }
        return p < 0.2
                ? text("often.about", 1, one)
                : p > 0.95 ? text("often.nearly") : text("often.about", Math.round(p * 10), 10);
    }

    /** 'A, B and C'. */
    public String list(List<String> parts) {
        // As in dates: English as it is written in Europe, without a comma before 'and'.
        Locale form = language().getLanguage().equals("en") ? Locale.UK : language();
        if (parts.isEmpty()) {
            return "";
        }
        String list = ListFormat.getInstance(form, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(parts);
        return language().getLanguage().equals("es") ? withSpanishAnd(list, parts.getLast()) : list;
    }

    /** Spanish says 'e' for 'and' before the sound of i, as in 'e Italia', but not before the glide of 'hielo'. */
    private static String withSpanishAnd(String list, String last) {
        String and = " y " + last;
        return list.endsWith(and) && SOUND_OF_I.matcher(last).find()
                ? list.substring(0, list.length() - and.length()) + " e " + last
                : list;
    }

    /** The sentence with a capital letter in front. */
    public String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(language()) + words.substring(1);
    }

    /** The language. */
    public Locale language() {
        return messages.language();
    }
}
