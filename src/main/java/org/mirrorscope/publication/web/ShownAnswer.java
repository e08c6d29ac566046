package org.mirrorscope.publication.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cell in words.
 *
 * @param lines the value, or the reason why there is none; one line except where a country gave several entries
 * @param missing whether there is no value
 * @param href where the value itself is a web address, else null
 * @param change how it differs from the wave before; null where that cannot be said
 */
public record ShownAnswer(
        List<String> lines,
        boolean missing,
        @Nullable String href,
        @Nullable ShownChange change) {

    /** As long as words of a usual language are. */
    private static final int WORD = 18;

    public ShownAnswer {
        lines = List.copyOf(lines);
    }

    /** Why there is no value, in words. */
    static ShownAnswer none(String why) {
        return new ShownAnswer(List.of(why), true, null, null);
    }

    /** The value on one line. */
    String line() {
        return String.join("; ", lines);
    }

    /** Whether a word is so long that it has to break in a narrow column. */
    public boolean breaks() {
        return lines.stream().flatMap(line -> Stream.of(line.split("\\s"))).anyMatch(word -> word.length() > WORD);
    }

    ShownAnswer changed(@Nullable ShownChange how) {
        return new ShownAnswer(lines, missing, href, how);
    }
}
