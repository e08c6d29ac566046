package org.mirrorscope.meeting;

import org.mirrorscope.platform.Refusal;

/** What people type: one line, or a longer text. */
final class Wording {

    private static final int LONGEST_LINE = 200;

    /** More than a text of ten pages; what is longer was pasted by mistake. */
    private static final int LONGEST_TEXT = 20_000;

    private static final char NUL = 0;

    private Wording() {}

    /**
     * A line without blanks around it.
     *
     * @param missing the sentence for a line in which nothing is
     */
    static String line(String missing, String typed) {
        String line = typed.strip();
        if (line.isEmpty()) {
            throw new Refusal(missing);
        }
        if (line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("meeting/line.long", LONGEST_LINE);
        }
        return line;
    }

    /** A text without blanks around it, which may be empty. */
    static String text(String typed) {
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("meeting/text.long", text.length(), LONGEST_TEXT);
        }
        if (text.indexOf(NUL) >= 0) {
            throw new Refusal("meeting/text.nul");
        }
        return text;
    }

    /**
     * As {@link #text}, not empty.
     *
     * @param missing the sentence for a text in which nothing is
     */
    static String text(String missing, String typed) {
        String text = text(typed);
        if (text.isEmpty()) {
            throw new Refusal(missing);
        }
        return text;
    }
}
