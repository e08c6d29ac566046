package org.mirrorscope.instrument;

/**
 * Somebody else changed the same part of a draft meanwhile. Nothing was saved; the editor sees both and chooses.
 */
public final class DraftChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Draft current;

    DraftChanged(Draft current) {
        super("draft " + current.id() + " is at revision " + current.revision(), null, false, false);
        this.current = current;
    }

    /** The draft as it is now. */
    public Draft current() {
        return current;
    }
}
