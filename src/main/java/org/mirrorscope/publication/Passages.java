package org.mirrorscope.publication;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office writes for the general factsheet, language by language. */
@Component
public class Passages implements GeneralTexts {

    /** How many characters a part may have. */
    public static final int MOST = 5_000;

    private final PassageStore store;
    private final Audit audit;
    private final Clock clock;

    Passages(PassageStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<GeneralPart, String> written(Locale language) {
        Map<GeneralPart, String> texts = new EnumMap<>(GeneralPart.class);
        Map<String, String> latest = store.latest(language);
        for (GeneralPart part : GeneralPart.values()) {
            String text = latest.getOrDefault(part.code(), "");
            if (!text.isEmpty()) {
                texts.put(part, text);
            }
        }
        return texts;
    }

    @Override
    @Transactional(readOnly = true)
    public long version() {
        return store.version();
    }

    /**
     * Takes the office's texts in a language. What is as before is not written again.
     *
     * @param texts for each part; an empty one brings the product's own text back
     * @throws Refusal if one is too long
     */
    @Transactional
    public void write(SignedIn who, Locale language, Map<GeneralPart, String> texts) {
        who.require(Deed.EDIT_PAGES);
        Map<GeneralPart, String> before = written(language);
        texts.forEach((part, typed) -> {
            String text = typed.strip().replace("\r\n", "\n").replace("\0", "");
            requireShort(text);
            if (!text.equals(before.getOrDefault(part, ""))) {
                store.add(part, language, text, who.person(), clock.instant());
                audit.record(
                        who,
                        "publication/audit.passage",
                        Subject.of("factsheet", part.code()),
                        part.code(),
                        language.toLanguageTag());
            }
        });
    }

    /** @throws Refusal if a text has more characters than a part may have */
    public static void requireShort(String text) {
        if (text.length() > MOST) {
            throw new Refusal("publication-general/long", Integer.toString(text.length()), Integer.toString(MOST));
        }
    }
}
