package org.mirrorscope.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mirrorscope.shared.LocalizedText;

/**
 * Says texts in one more language, or in other words in that language.
 *
 * @param language its tag, for example {@code es}
 * @param texts by place; an empty text takes the translation away, unless it is the only one there is
 */
public record Translate(String language, Map<TextPlace, String> texts) implements Edit {

    @Override
    public Instrument on(Instrument before) {
        return InstrumentTexts.changed(before, (place, text) -> {
            String translation = texts.get(place);
            return translation == null ? text : with(text, translation.strip());
        });
    }

    private LocalizedText with(LocalizedText text, String translation) {
        TreeMap<String, String> all = new TreeMap<>(text.texts());
        if (!translation.isEmpty()) {
            all.put(language, translation);
        } else if (all.size() > 1) {
            all.remove(language);
        }
        return new LocalizedText(all);
    }

    @Override
    public Object replaces(Instrument content) {
        Map<TextPlace, LocalizedText> all = InstrumentTexts.of(content);
        Map<TextPlace, Optional<LocalizedText>> own = new LinkedHashMap<>();
        texts.keySet().forEach(place -> own.put(place, Optional.ofNullable(all.get(place))));
        return own;
    }
}
