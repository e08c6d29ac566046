package org.mirrorscope.publication.web;

import org.mirrorscope.shell.Reader;

/** Writes shares: always k of n, with whole per cent beside it only where n is at least 10. */
final class Shares {

    private static final int ENOUGH_FOR_PER_CENT = 10;

    private Shares() {}

    /** What follows the k: 'of n', and the share. */
    static String rest(Reader reader, int k, int n) {
        return n < ENOUGH_FOR_PER_CENT
                ? reader.text("publication/of", n)
                : reader.text("publication/of.percent", n, percent(k, n));
    }

    /** Whole per cent, half up. */
    static int percent(int k, int n) {
        return Math.toIntExact((200L * k + n) / (2L * n));
    }
}
