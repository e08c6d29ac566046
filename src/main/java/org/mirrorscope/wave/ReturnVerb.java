package org.mirrorscope.wave;

import java.util.Locale;

/** What can be done with a return. */
public enum ReturnVerb {
    /** The country begins to answer: last time's answers are carried forward. */
    BEGIN,
    /** The country saves an answer, chooses between two, or comments. */
    SAVE,
    /** The lead seat signs it off, which makes a revision. */
    SIGN_OFF,
    /** The office sends it back, with a reason. */
    SEND_BACK,
    /** The office accepts it: its latest revision counts from now on. */
    ACCEPT,
    /** The country declines to answer the wave, with a reason. */
    DECLINE,
    /** The country answers after all. */
    RESUME,
    /** The office gives one country more time, with a reason. */
    REOPEN;

    /** The verb as the database and messages write it, for example {@code sign_off}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
