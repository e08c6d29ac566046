package org.mirrorscope.analysis;

/**
 * A number variable in short. Quartiles are R's type 7.
 *
 * @param n how many countries gave a number, at least 1
 */
public record Summary(int n, double min, double lowerQuartile, double median, double upperQuartile, double max) {}
