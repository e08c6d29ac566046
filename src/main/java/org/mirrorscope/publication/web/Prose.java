package org.mirrorscope.publication.web;

import java.util.Arrays;
import java.util.List;

/**
 * A text as blocks: paragraphs, which an empty line ends, and lists, of which each line begins with a hyphen.
 *
 * @param list whether it is a list
 * @param lines the list's entries; of a paragraph one
 */
public record Prose(boolean list, List<String> lines) {

    public Prose {
        lines = List.copyOf(lines);
    }

    static List<Prose> of(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(block -> block.lines().map(String::strip).toList())
                .filter(lines -> !lines.getFirst().isEmpty())
                .map(Prose::block)
                .toList();
    }

    private static Prose block(List<String> lines) {
        return lines.stream().allMatch(line -> line.startsWith("- "))
                ? new Prose(true, lines.stream().map(line -> line.substring(2)).toList())
                : new Prose(false, List.of(String.join(" ", lines)));
    }
}
