package org.mirrorscope.access;

/** By what somebody signed in. */
public enum Way {
    /** A link that was mailed. */
    LINK("access/audit.signed-in"),
    /** A passkey on a device. */
    PASSKEY("access/audit.signed-in.passkey"),
    /** The identity provider, which knows the person's verified address. */
    PROVIDER("access/audit.signed-in.provider"),
    /** The demonstration's list of invented people. */
    DEMONSTRATION("access/audit.signed-in.demonstration");

    private final String verb;

    Way(String verb) {
        this.verb = verb;
    }

    /** The key of the sentence for the audit trail. */
    String verb() {
        return verb;
    }
}
