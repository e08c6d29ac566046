package org.mirrorscope.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide words are in Inter, and how to break them into lines. Figures count as wide as the widest, since they are tabular. */
final class Lettering {

    /** Size of ordinary text, of quiet text and the distance of lines, in pixels. */
    static final double SIZE = 13;

    static final double SMALL = 12;
    static final double LINE = 16;

    /** Letters that the font lacks come from another font; few are wider than the size. */
    private static final int UNKNOWN = 1000;

    /** Digits with what groups them, or all up to the next digit. */
    private static final Pattern NUMBER_OR_NOT = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*|\\P{Nd}+");

    private static final Map<Integer, Integer> REGULAR = new HashMap<>();
    private static final Map<Integer, Integer> SEMIBOLD = new HashMap<>();

    static {
        load();
    }

    private Lettering() {}

    /** The width of one line, in pixels. */
    static double width(String text, double size, boolean bold) {
        Map<Integer, Integer> advances = bold ? SEMIBOLD : REGULAR;
        return text.codePoints().map(point -> advance(advances, point)).sum() * size / 1000;
    }

    /**
     * Lines that are not wider than they may be. Breaks at spaces, inside a word only if the word alone is too wide,
     * and inside a number only if the number alone is.
     *
     * @param most how many lines at most; what is left over ends in an ellipsis
     */
    static List<String> wrap(String text, double width, double size, boolean bold, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \\t\\n\\r]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size, bold) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            List<String> pieces = pieces(word, width, size, bold);
            lines.addAll(pieces.subList(0, pieces.size() - 1));
            line = pieces.getLast();
        }
        lines.add(line);
        return lines.size() <= most ? lines : shortened(lines, most, width, size, bold);
    }

    /** The widest of some lines, in pixels. */
    static double widest(List<String> lines, double size, boolean bold) {
        return lines.stream().mapToDouble(line -> width(line, size, bold)).max().orElse(0);
    }

    private static List<String> shortened(List<String> lines, int most, double width, double size, boolean bold) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        List<String> letters = letters(kept.getLast());
        while (!letters.isEmpty() && width(String.join("", letters) + "…", size, bold) > width) {
            letters.removeLast();
        }
        kept.set(most - 1, String.join("", letters).stripTrailing() + "…");
        return kept;
    }

    private static List<String> pieces(String word, double width, double size, boolean bold) {
        List<String> pieces = new ArrayList<>();
        String piece = "";
        for (String letter : inseparable(word, width, size, bold)) {
            if (!piece.isEmpty() && width(piece + letter, size, bold) > width) {
                pieces.add(piece);
                piece = "";
            }
            piece += letter;
        }
        pieces.add(piece);
        return pieces;
    }

    /** Letters, and numbers as a whole where they are not too wide by themselves. */
    private static List<String> inseparable(String word, double width, double size, boolean bold) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = NUMBER_OR_NOT.matcher(word);
        while (matcher.find()) {
            String part = matcher.group();
            boolean whole = Character.isDigit(part.codePointAt(0)) && width(part, size, bold) <= width;
            parts.addAll(whole ? List.of(part) : letters(part));
        }
        return parts;
    }

    /** A letter keeps its accents. */
    private static List<String> letters(String word) {
        List<String> letters = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(word);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            letters.add(word.substring(start, end));
        }
        return letters;
    }

    private static int advance(Map<Integer, Integer> advances, int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return 0;
        }
        int asked = point >= '0' && point <= '9' ? '8' : point;
        return advances.getOrDefault(asked, UNKNOWN);
    }

    private static void load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lettering.class.getResourceAsStream("/chart/inter.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(Lettering::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String line) {
        String[] numbers = line.split(" ");
        Map<Integer, Integer> advances = numbers[0].equals("400") ? REGULAR : SEMIBOLD;
        for (int i = 2; i < numbers.length; i++) {
            int advance = Integer.parseInt(numbers[i]);
            if (advance > 0) {
                advances.put(Integer.parseInt(numbers[1]) + i - 2, advance);
            }
        }
    }
}
