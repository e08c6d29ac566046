package org.mirrorscope.bench;

/** On which side of its bound a figure holds. */
enum Bound {
    BELOW,
    AT_MOST,
    AT_LEAST;

    boolean holds(double value, double bound) {
        return switch (this) {
            case BELOW -> value < bound;
            case AT_MOST -> value <= bound;
            case AT_LEAST -> value >= bound;
        };
    }
}
