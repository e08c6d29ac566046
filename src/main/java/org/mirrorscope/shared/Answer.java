package org.mirrorscope.shared;

/**
 * What stands in one cell (country, wave, variable): either a value or the one reason why there is none. Missing is
 * never 'no' and never zero.
 */
public sealed interface Answer permits AnswerValue, Missing {}
