package org.mirrorscope.shared;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One text in one or more languages.
 *
 * @param texts by language tag (for example {@code en}); never empty, no text is blank
 */
public record LocalizedText(SortedMap<String, String> texts) {

    /** @throws IllegalArgumentException if there is no text at all or one of them is blank */
    public LocalizedText {
        if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a localized text has at least one language and no blank text");
        }
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The same words for every reader, kept as English; for codes that carry no label of their own. */
    public static LocalizedText of(String english) {
        return new LocalizedText(new TreeMap<>(Map.of("en", english)));
    }

    /** The text in the reader's language, else in English, else in the first language that there is. */
    public String in(Locale language) {
        return Stream.of(language.getLanguage(), "en", texts.firstKey())
                .map(texts::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
