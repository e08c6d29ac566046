package org.mirrorscope.instrument;

/** How far one variable can be compared between two versions, from best to worst. */
public enum Verdict {
    /** The same question with the same codes. */
    SAME,
    /** The same codes in other words. */
    REWORDED,
    /** Other codes, with a stated map onto codes that both versions share. */
    RECODED,
    /** Asked in both, but no longer the same thing: no trend. */
    BROKEN,
    /** Only in the later version: no trend. */
    NEW,
    /** Only in the earlier version: no trend. */
    DROPPED;

    /** Whether answers of both versions may be set side by side. */
    public boolean comparable() {
        return this == SAME || this == REWORDED || this == RECODED;
    }
}
