package org.mirrorscope.instrument;

import org.mirrorscope.shared.LocalizedText;

/**
 * One thing that can be counted and compared by itself: a question, one item of a matrix ({@code
 * representation.clinical}) or, for counting only, one code of a choices question ({@code working_groups.WG1}).
 *
 * @param name the stable name, with the part after a dot where a question holds several variables
 * @param part the item's or code's own part of the name, empty for a whole question
 * @param label the item's or code's label, else the question's
 * @param question the question that it comes from
 * @param section the section that the question stands in
 */
public record Variable(String name, String part, LocalizedText label, Question question, Section section) {}
