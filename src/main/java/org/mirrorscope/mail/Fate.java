package org.mirrorscope.mail;

import java.util.Locale;

/** What became of a message so far. */
public enum Fate {
    /** It leaves as soon as it can: now, or after a pause since the last attempt failed. */
    WAITING,
    /** The mail server took it over. */
    SENT,
    /** The mail server refused the address, or it was tried until it was useless. It does not leave by itself. */
    FAILED,
    /** No mail server is configured: it is kept to be read here, and does not leave by itself. */
    KEPT,
    /** It came back after the mail server had taken it over; the program reads no mailbox, so the office says so. */
    RETURNED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Fate ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
