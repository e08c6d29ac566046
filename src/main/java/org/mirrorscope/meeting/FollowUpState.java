package org.mirrorscope.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a follow-up is. The code, in lower case, is what the database says. */
public enum FollowUpState {
    /** To be done. */
    OPEN,
    /** Whoever owns it, or the office, says that it is done. */
    DONE,
    /** It needs not be done any more. */
    DROPPED;

    /** As messages and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that code; empty if there is none. */
    public static Optional<FollowUpState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
