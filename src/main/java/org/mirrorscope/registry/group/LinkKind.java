package org.mirrorscope.registry.group;

import java.util.Locale;

/** What stands where a link leads. */
public enum LinkKind {
    STRATEGY,
    TERMS_OF_REFERENCE,
    WEBSITE,
    /** The country's page about national implementation. */
    NATIONAL_PAGE,
    /** Its label says what. */
    OTHER;

    /** As the database, forms and files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
