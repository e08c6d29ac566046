package org.mirrorscope.instrument;

import java.util.Locale;
import java.util.TreeMap;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

/** The few words that the product itself puts into code lists, in the product's own languages. */
final class InstrumentWords {

    private InstrumentWords() {}

    static LocalizedText localized(String name) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String language : new String[] {"en", "es"}) {
            texts.put(language, Messages.in(Locale.of(language)).text("instrument/" + name));
        }
        return new LocalizedText(texts);
    }
}
