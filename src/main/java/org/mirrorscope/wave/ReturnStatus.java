package org.mirrorscope.wave;

import java.util.Locale;
import java.util.Optional;

/** How far one country's return to a wave is. */
public enum ReturnStatus {
    /** Nobody began it. */
    NOT_STARTED,
    /** It is being answered. */
    IN_PROGRESS,
    /** It is signed off and waits for the office. */
    SUBMITTED,
    /** The office asks for something; it is being answered again. */
    SENT_BACK,
    /** Its latest revision counts. */
    ACCEPTED,
    /** The country does not answer this wave. */
    DECLINED,
    /** The office gave the country time to answer late, or to correct what was accepted. */
    REOPENED;

    /** The status as the database and messages write it, for example {@code sent_back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that code. */
    static ReturnStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the country is to write in it now. */
    public boolean isWritten() {
        return this == IN_PROGRESS || this == SENT_BACK || this == REOPENED;
    }

    /** Where a verb leads from here; empty if it cannot be done now. */
    Optional<ReturnStatus> after(ReturnVerb verb) {
        return Optional.ofNullable(
                switch (verb) {
                    case BEGIN -> this == NOT_STARTED ? IN_PROGRESS : isWritten() ? this : null;
                    case SAVE -> isWritten() ? this : null;
                    case SIGN_OFF -> isWritten() ? SUBMITTED : null;
                    case SEND_BACK -> this == SUBMITTED ? SENT_BACK : null;
                    case ACCEPT -> this == SUBMITTED ? ACCEPTED : null;
                    case DECLINE -> this == NOT_STARTED || this == IN_PROGRESS ? DECLINED : null;
                    case RESUME -> this == DECLINED ? IN_PROGRESS : null;
                    case REOPEN -> this == SUBMITTED ? null : REOPENED;
                });
    }
}
