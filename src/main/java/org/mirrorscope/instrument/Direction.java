package org.mirrorscope.instrument;

/** Which way is better on a scale; {@link #NONE} where neither is, or where there is no scale. */
public enum Direction {
    HIGHER,
    LOWER,
    NONE
}
