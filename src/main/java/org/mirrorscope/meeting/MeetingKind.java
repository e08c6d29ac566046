package org.mirrorscope.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of meeting it is. The code, in lower case, is what the database and addresses say. */
public enum MeetingKind {
    /** The office and one country. */
    BILATERAL,
    /** The office and one or several countries; none of them sees what concerns another alone. */
    GROUP;

    /** As the database and forms write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code; empty if there is none. */
    public static Optional<MeetingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
