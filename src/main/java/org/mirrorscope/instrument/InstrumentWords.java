package org.mirrorscope.instrument;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

/** The few words that the product itself puts into code lists, in the product's own languages. */
final class InstrumentWords {

    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final Set<String> PARTS = Set.of("title", "label", "help", "unit", "note");

    private InstrumentWords() {}

    /** A list of words, of which some are the product's own: those that stand in the bundles as {@code part.<word>}. */
    static LocalizedText list(List<String> words) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            Messages messages = Messages.in(Locale.of(language));
            texts.put(
                    language,
                    words.stream()
                            .map(word -> PARTS.contains(word) ? messages.text("instrument/part." + word) : word)
                            .collect(Collectors.joining(", ")));
        }
        return new LocalizedText(texts);
    }

    static LocalizedText localized(String name) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            texts.put(language, Messages.in(Locale.of(language)).text("instrument/" + name));
        }
        return new LocalizedText(texts);
    }
}
