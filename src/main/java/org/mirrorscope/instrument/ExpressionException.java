package org.mirrorscope.instrument;

/** An expression that cannot be understood; the message says why, in the expression language's own words. */
public final class ExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    ExpressionException(String message) {
        super(message);
    }
}
