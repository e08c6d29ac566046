package org.mirrorscope.wave;

import java.util.Locale;

/** How far a wave is in its life. */
public enum WaveState {
    /** The office prepares it; nobody may answer it yet. */
    DRAFT,
    /** It may be answered until its deadline. */
    OPEN,
    /** It is over; the office and each country see the returns. */
    CLOSED,
    /** It is over, and its results are public. */
    PUBLISHED;

    /** The state as messages write it, for example {@code draft}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
