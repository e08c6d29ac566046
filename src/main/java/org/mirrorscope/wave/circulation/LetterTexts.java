package org.mirrorscope.wave.circulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Component;

/** The words of letters: the office's own where it wrote some, else the program's. */
@Component
class LetterTexts {

    /** The languages in which the program has words of its own. */
    private static final List<String> SPOKEN = List.of("en", "es");

    private final LetterStore store;
    private final Countries countries;

    LetterTexts(LetterStore store, Countries countries) {
        this.store = store;
        this.countries = countries;
    }

    /** The words in every language of the initiative, and in those that people here can have. */
    Map<String, LetterText> all(WaveId wave, LetterKind kind) {
        Map<String, LetterText> written = store.texts(wave, kind);
        Map<String, LetterText> texts = new LinkedHashMap<>();
        Stream<String> ours = countries.initiative().map(Initiative::languages).orElse(List.of()).stream();
        Stream.concat(ours, SPOKEN.stream())
                .distinct()
                .forEach(language -> texts.put(language, written.getOrDefault(language, usual(kind, language))));
        return texts;
    }

    private static LetterText usual(LetterKind kind, String language) {
        Messages words = Messages.in(SPOKEN.contains(language) ? Locale.of(language) : Locale.ENGLISH);
        return new LetterText(
                words.text("wave/letter." + kind.code() + ".subject"),
                words.text("wave/letter." + kind.code() + ".body"));
    }

    void write(WaveId wave, LetterKind kind, Map<String, LetterText> texts) {
        texts.forEach((language, text) -> {
            text.require();
            store.write(wave, kind, language, text);
        });
    }
}
