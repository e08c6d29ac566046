package org.mirrorscope.wave.web;

/**
 * Whether a question applies now.
 *
 * @param variable the question
 * @param passed whether the return is routed past it
 * @param keptAside whether it is, and something stands in it that does not count
 */
public record Gate(String variable, boolean passed, boolean keptAside) {}
