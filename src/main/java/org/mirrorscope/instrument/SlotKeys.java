package org.mirrorscope.instrument;

/** How the lines of a questionnaire's workbook are called in its hidden column: what is read back is found by them. */
public final class SlotKeys {

    /** The line with the heads of the columns. */
    public static final String HEAD = "#head";

    /** A sign that no variable and no code holds. */
    private static final String PART = "#";

    private SlotKeys() {}

    /** The line of a stored variable. */
    public static String of(Variable variable) {
        return variable.name();
    }

    /** The line on which one code of a choices question is ticked. */
    public static String tick(Variable variable, String code) {
        return variable.name() + PART + code;
    }

    /** The line that says 'none of these' of a choices question. */
    public static String none(Variable variable) {
        return variable.name() + PART;
    }

    /** The line of one field of a repeat's entry, counted from 1. */
    public static String field(Variable variable, int entry, Question field) {
        return variable.name() + PART + entry + PART + field.variable();
    }
}
