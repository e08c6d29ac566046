package org.mirrorscope.registry.group;

import java.util.Locale;

/** What sort of body of a mirror group it is. */
public enum BodyKind {
    STEERING_GROUP,
    /** Mirrors one or more working groups of the initiative. */
    SUB_GROUP,
    SECRETARIAT,
    OTHER;

    /** As the database, forms and files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
