package org.mirrorscope.document.upload;

/** Why a file is not taken. */
public enum Objection {
    EMPTY,
    /** Of no kind that is taken. */
    UNKNOWN,
    /** Named as one kind and of another. */
    DISGUISED,
    /** A page or picture that can run code, or a PDF that does. */
    ACTIVE,
    MACROS,
    /** It cannot be looked into without a password. */
    LOCKED,
    /** It would unpack to far more than it is. */
    BOMB,
    /** Damaged: it begins like such a file and is none. */
    BROKEN
}
