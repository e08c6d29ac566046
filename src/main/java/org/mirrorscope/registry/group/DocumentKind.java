package org.mirrorscope.registry.group;

import java.util.Locale;

/** What sort of document it is. */
public enum DocumentKind {
    STRATEGY,
    TERMS_OF_REFERENCE,
    REPORT,
    PRESENTATION,
    OTHER;

    /** As the database, forms and files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
