package org.mirrorscope.instrument;

import java.util.Locale;

/** What a respondent can say in a workbook beside or instead of an answer. */
public enum Instead {
    /** Last time's answer, which stands in the cell, is still true. */
    STILL_TRUE,
    DONT_KNOW,
    NOT_APPLICABLE,
    /** The answer is not to be published; the reason stands beside. */
    WITHHELD;

    /** Its name in a workbook's hidden list. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
