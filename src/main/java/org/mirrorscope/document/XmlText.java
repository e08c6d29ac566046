package org.mirrorscope.document;

/** What texts may contain in files that are made of XML, as office files are. */
public final class XmlText {

    private XmlText() {}

    /** The text with U+FFFD in place of every character that XML cannot carry. */
    public static String fit(String text) {
        return text.codePoints()
                .map(point -> fits(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean fits(int point) {
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point == '\t' || point == '\n' || point >= ' ' && !half && point != 0xFFFE && point != 0xFFFF;
    }
}
