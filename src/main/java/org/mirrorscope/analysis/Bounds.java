package org.mirrorscope.analysis;

/**
 * Manski's worst-case bounds: the lowest and the highest share that the missing answers allow, over the countries to
 * which the question applies (C. F. Manski, Identification for Prediction and Decision, 2007, chapter 2).
 *
 * @param low k / applicable, 0 to 1
 * @param high (k + other missing) / applicable, 0 to 1
 */
public record Bounds(double low, double high) {}
