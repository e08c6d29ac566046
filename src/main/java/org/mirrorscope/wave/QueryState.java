package org.mirrorscope.wave;

import java.util.Locale;

/** How far a query is. */
public enum QueryState {
    /** The country is to answer. */
    OPEN,
    /** The country answered; the office is to look. */
    ANSWERED,
    /** The office is content. */
    SETTLED;

    /** The state as the database and messages write it, for example {@code open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that code. */
    static QueryState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
