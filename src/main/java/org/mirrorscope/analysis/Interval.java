package org.mirrorscope.analysis;

/**
 * An estimate with a 95 % interval.
 *
 * @param high may be infinite for a ratio
 */
public record Interval(double estimate, double low, double high) {}
