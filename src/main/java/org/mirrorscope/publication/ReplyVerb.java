package org.mirrorscope.publication;

import java.util.Locale;

/** What can be done with a reply. */
public enum ReplyVerb {
    /** The country is asked. */
    OPEN,
    /** The country agrees. */
    AGREE,
    /** The country comments. */
    COMMENT,
    /** The country asks for a correction. */
    OBJECT,
    /** Its time is over. */
    LAPSE,
    /** The office gives more time. */
    EXTEND,
    /** The office answers a comment. */
    ANSWER,
    /** The office decides to show what the country objected to. */
    SHOW,
    /** The office decides not to show what the country objected to. */
    KEEP,
    /** A later revision takes its place. */
    REPLACE;

    /** As the database, forms and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReplyVerb ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it is one of the ways in which a country replies. */
    public boolean isOfCountry() {
        return this == AGREE || this == COMMENT || this == OBJECT;
    }
}
