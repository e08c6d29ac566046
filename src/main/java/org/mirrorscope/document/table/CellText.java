package org.mirrorscope.document.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the text of cells is tidied and compared. */
public final class CellText {

    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\p{Z}\\uFEFF\\u200B]+|[\\s\\p{Z}\\uFEFF\\u200B]+$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private CellText() {}

    /** Without blanks around it; no-break spaces and a byte order mark are blanks too. */
    public static String trimmed(String text) {
        if (text.isEmpty() || (visible(text.charAt(0)) && visible(text.charAt(text.length() - 1)))) {
            return text;
        }
        return EDGES.matcher(text).replaceAll("");
    }

    /** For comparing: trimmed, inner blanks made one space, upper and lower case made equal. */
    public static String folded(String text) {
        String composed = Normalizer.normalize(trimmed(text), Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean visible(char letter) {
        return letter > ' ' && letter < 0x7F;
    }
}
