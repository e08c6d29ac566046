package org.mirrorscope.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an announcement is about. */
public enum AnnouncementKind {
    /** The site will be away for a while, and that is planned. */
    INTERRUPTION,
    /** Something does not work as it should. */
    DISTURBANCE,
    /** Something that readers will want to know. */
    NEWS;

    /** As the database, forms and style sheets name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that code; empty if there is none. */
    public static Optional<AnnouncementKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
