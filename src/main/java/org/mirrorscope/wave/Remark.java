package org.mirrorscope.wave;

import java.time.Instant;

/**
 * A comment on a question of a return, for the country and the office.
 *
 * @param variable the question's own variable, without an item's part
 * @param text what it says
 * @param writer who wrote it
 * @param at when
 */
public record Remark(String variable, String text, Writer writer, Instant at) {}
