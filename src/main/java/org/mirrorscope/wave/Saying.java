package org.mirrorscope.wave;

/**
 * What somebody says in one cell.
 *
 * @param variable the stored variable
 * @param follows the number of the entry that the writer had seen; 0 for none
 * @param said what it is to say from now on
 */
public record Saying(String variable, int follows, Said said) {}
