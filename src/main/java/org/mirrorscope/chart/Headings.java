package org.mirrorscope.chart;

import java.util.List;

/** Names above two columns. Where one is too long, what both have in common is cut, so that what tells them apart stays. */
final class Headings {

    private Headings() {}

    /**
     * One of the names in lines.
     *
     * @param text the name
     * @param other the name above the other column
     * @param most how many lines at most
     */
    static List<String> lines(String text, String other, double width, int most) {
        List<String> whole = wrap(text, width, Integer.MAX_VALUE);
        if (whole.size() <= most) {
            return whole;
        }
        List<String> words = List.of(text.strip().split("\\s+"));
        List<String> others = List.of(other.strip().split("\\s+"));
        int start = common(words, others);
        int end = words.size()
                - common(
                        words.subList(start, words.size()).reversed(),
                        others.subList(start, others.size()).reversed());
        for (int cut = 1; cut <= start + words.size() - end; cut++) {
            List<String> lines = wrap(without(words, start, cut), width, Integer.MAX_VALUE);
            if (lines.size() <= most) {
                return lines;
            }
        }
        return wrap(text, width, most);
    }

    /** Leaves out the last words of the common beginning, and where that is not enough the last ones of all. */
    private static String without(List<String> words, int start, int cut) {
        int kept = Math.max(0, start - cut);
        int last = words.size() - Math.max(0, cut - start);
        String beginning = String.join(" ", words.subList(0, kept)) + (kept < start ? " … " : " ");
        return beginning + String.join(" ", words.subList(start, last)) + (last < words.size() ? " …" : "");
    }

    private static int common(List<String> words, List<String> others) {
        int count = 0;
        while (count < Math.min(words.size(), others.size()) && words.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }

    private static List<String> wrap(String text, double width, int most) {
        return Lettering.wrap(text, width, Lettering.SIZE, true, most);
    }
}
