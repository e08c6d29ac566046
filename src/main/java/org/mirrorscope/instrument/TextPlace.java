package org.mirrorscope.instrument;

/**
 * Which text of a questionnaire.
 *
 * @param section the section that it stands in; empty for the questionnaire's title
 * @param variable the question; empty for a title
 * @param field the field of a repeat; empty if it is the question's own
 * @param part {@code title}, {@code label}, {@code help}, {@code unit}, {@code codes}, {@code items}, {@code warnings} or {@code note}
 * @param entry the code or item that it labels, or the condition of a warning; for a note the version compared with; else empty
 */
public record TextPlace(String section, String variable, String field, String part, String entry) {}
