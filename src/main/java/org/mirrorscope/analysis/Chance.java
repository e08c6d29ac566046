package org.mirrorscope.analysis;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often chance alone would do as much. A hundred thousand shuffles take a while, and a table of many pairs shows none
 * of their p-values; so the shuffling waits until somebody asks. Seeded, so that when it happens changes nothing.
 */
public final class Chance {

    private @Nullable DoubleSupplier shuffling;
    private double p;

    Chance(DoubleSupplier shuffling) {
        this.shuffling = shuffling;
    }

    /** The p-value, above 0 and at most 1. */
    public synchronized double p() {
        DoubleSupplier waiting = shuffling;
        if (waiting != null) {
            p = waiting.getAsDouble();
            shuffling = null;
        }
        return p;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Chance chance && p() == chance.p();
    }

    @Override
    public int hashCode() {
        return Double.hashCode(p());
    }

    @Override
    public String toString() {
        return "p=" + p();
    }
}
