package org.mirrorscope.instrument;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.AnswerValue;

/**
 * What stands in a workbook for one stored variable.
 *
 * @param value the answer; null for none
 * @param instead what is said beside or instead of it; null for nothing
 * @param reason why it is not to be published; empty if it is
 * @param note what is worth knowing beside, such as last time's answer
 */
public record Filled(@Nullable AnswerValue value, @Nullable Instead instead, String reason, String note) {

    /** A blank line. */
    public static final Filled NOTHING = new Filled(null, null, "", "");
}
