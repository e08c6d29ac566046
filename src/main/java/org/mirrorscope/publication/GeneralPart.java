package org.mirrorscope.publication;

import java.util.Locale;

/** The parts of the general factsheet that consist of words, in order. */
public enum GeneralPart {
    MISSION,
    ROLE,
    TASKS,
    STRUCTURE,
    MODELS,
    STARTING;

    /** As the database, forms and the bundles of texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
