package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the texts that are not there in every language that is needed: one flaw for each question and language. */
final class TranslationCheck {

    private TranslationCheck() {}

    static List<Flaw> flaws(Instrument draft, List<String> languages) {
        Map<Spot, Map<String, List<String>>> lacking = new LinkedHashMap<>();
        InstrumentTexts.of(draft).forEach((place, text) -> {
            for (String language : languages) {
                if (!text.texts().containsKey(language)) {
                    lacking.computeIfAbsent(spot(place), spot -> new LinkedHashMap<>())
                            .computeIfAbsent(language, any -> new ArrayList<>())
                            .add(place.entry().isEmpty() || place.part().equals("note") ? place.part() : place.entry());
                }
            }
        });
        List<Flaw> flaws = new ArrayList<>();
        lacking.forEach((spot, byLanguage) -> byLanguage.forEach((language, parts) -> flaws.add(
                Flaw.stopping(spot, "check.translation", language, parts.size(), InstrumentWords.list(parts)))));
        return flaws;
    }

    private static Spot spot(TextPlace place) {
        return place.part().equals("note")
                ? Spot.concordance(place.entry(), place.variable())
                : new Spot(place.section(), place.variable(), place.field(), "");
    }
}
