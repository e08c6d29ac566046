package org.mirrorscope.wave;

import java.util.Locale;

/** How far a section of a draft is. */
public enum SectionState {
    /** Nobody saved anything in it. */
    UNTOUCHED,
    /** Somebody saved something, and something is still open. */
    BEGUN,
    /** Every question that applies has a value or a stated reason. */
    COMPLETE,
    /** Something in it must be put right before the return can be signed off. */
    WITH_PROBLEMS;

    /** The state as messages and pages write it, for example {@code with_problems}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
