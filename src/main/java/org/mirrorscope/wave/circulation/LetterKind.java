package org.mirrorscope.wave.circulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the office writes to people about a wave. */
public enum LetterKind {
    /** That their country is invited to answer; once to each person. */
    INVITATION,
    /** That their country still owes its answers. */
    REMINDER;

    /** As addresses and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code; empty if there is none. */
    public static Optional<LetterKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
