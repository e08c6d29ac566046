package org.mirrorscope.meeting;

import java.util.Locale;

/** Why somebody is reminded of a follow-up. The code, in lower case, is what messages and the database say. */
enum ReminderKind {
    /** It is due soon. */
    AHEAD,
    /** It should have been done. */
    OVERDUE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
