package org.mirrorscope.access;

/** What a link that signs in is good for. */
public enum LinkState {
    /** It signs in, once. */
    GOOD,
    /** It did sign in. */
    USED,
    /** It would have signed in. */
    EXPIRED,
    /** It never was one, or it was replaced by a later one. */
    UNKNOWN
}
