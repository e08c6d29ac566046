package org.mirrorscope.instrument.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/**
 * What somebody typed into a form, field by field, just as it was typed: so that it can be shown again beside what is
 * wrong with it. The fields of a row are called {@code list.number.part}, those of a text in several languages {@code
 * name.language}. Immutable.
 */
public record Typed(Map<String, String> fields) {

    private static final int MOST_ROWS = 500;

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** What stands in a field; empty if nothing does. */
    public String in(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What stands in a field without blanks at the ends and with plain line ends. */
    String text(String field) {
        return in(field).replace("\r\n", "\n").strip();
    }

    boolean isTicked(String field) {
        return !in(field).isEmpty();
    }

    /** How many rows a list has. */
    public int rows(String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,3})\\..*");
        return fields.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)) + 1)
                .filter(rows -> rows <= MOST_ROWS)
                .max()
                .orElse(0);
    }

    /** One row's fields by their part of the name. */
    private Map<String, String> row(String list, int number) {
        String prefix = list + "." + number + ".";
        Map<String, String> row = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                row.put(field.substring(prefix.length()), value);
            }
        });
        return row;
    }

    /** Whether nothing stands in a row. */
    boolean isBlank(String list, int number) {
        return row(list, number).values().stream().allMatch(String::isBlank);
    }

    /**
     * After a button beside a list was pressed: {@code codes.add}, {@code codes.up.2}, {@code codes.down.2}, {@code
     * codes.remove.2}. Any other word changes nothing.
     */
    Typed pressed(String button) {
        String[] words = button.split("\\.", 3);
        if (words.length < 2) {
            return this;
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < rows(words[0]); i++) {
            rows.add(row(words[0], i));
        }
        int number = words.length == 3 && words[2].matches("\\d{1,3}") ? Integer.parseInt(words[2]) : -1;
        if (words[1].equals("add")) {
            rows.add(Map.of("code", ""));
        } else if (number >= 0 && number < rows.size()) {
            Map<String, String> row = rows.remove(number);
            switch (words[1]) {
                case "up" -> rows.add(Math.max(number - 1, 0), row);
                case "down" -> rows.add(Math.min(number + 1, rows.size()), row);
                case "remove" -> {}
                default -> rows.add(number, row);
            }
        }
        return with(words[0], rows);
    }

    private Typed with(String list, List<Map<String, String>> rows) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.keySet().removeIf(field -> field.startsWith(list + "."));
        for (int i = 0; i < rows.size(); i++) {
            String prefix = list + "." + i + ".";
            rows.get(i).forEach((part, value) -> all.put(prefix + part, value));
        }
        return new Typed(all);
    }

    /**
     * A text in several languages.
     *
     * @param before the text that the form was filled from; its languages that are not in the form stay
     * @return empty if no language has a text
     */
    Optional<LocalizedText> localized(String field, List<String> languages, @Nullable LocalizedText before) {
        TreeMap<String, String> texts = new TreeMap<>();
        if (before != null) {
            texts.putAll(before.texts());
        }
        for (String language : languages) {
            String text = text(field + "." + language);
            if (text.isEmpty()) {
                texts.remove(language);
            } else {
                texts.put(language, text);
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }
}
