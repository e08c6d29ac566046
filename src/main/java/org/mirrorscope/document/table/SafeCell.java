package org.mirrorscope.document.table;

/** Texts in files that people open with a spreadsheet. */
public final class SafeCell {

    private SafeCell() {}

    /** The text, so that no spreadsheet takes it for a formula: with an apostrophe before what begins like one. */
    public static String text(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
