package org.mirrorscope.publication.web;

/**
 * How one answer differs from the one before, with a sign and a word beside its colour.
 *
 * @param mark the sign
 * @param word the change in a word
 * @param style the class that gives its colour
 */
public record ShownChange(String mark, String word, String style) {

    /** Where neither way is better or worse: the answer is another one. */
    static ShownChange other(String word) {
        return new ShownChange("◆", word, "change-same");
    }

    /** A change by its direction: positive is improved or higher, negative worsened or lower, 0 the same. */
    static ShownChange signed(int sign, String word) {
        return sign > 0
                ? new ShownChange("▲", word, "change-up")
                : sign < 0 ? new ShownChange("▼", word, "change-down") : new ShownChange("●", word, "change-same");
    }
}
