package org.mirrorscope.publication;

import java.util.Locale;

/** How far a reply is. */
public enum ReplyState {
    /** The country is asked, and its time is not over. */
    OPEN,
    /** The country says that it is right. */
    AGREED,
    /** The country says something to it, and has nothing against its being shown. */
    COMMENTED,
    /** The country asks for a correction before it is shown. */
    OBJECTED,
    /** The country said nothing in its time. */
    SILENT,
    /** A later revision of the return took its place before it was over, or before anything of it was public. */
    REPLACED;

    /** As the database, forms and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReplyState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
