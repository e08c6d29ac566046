package org.mirrorscope.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences of the product in one language. A key is {@code module/name}; the sentence stands under {@code name} in
 * {@code messages/<module>[_language].properties}, in {@link MessageFormat} syntax (so an apostrophe is written twice).
 * A language without a bundle, or a sentence that it lacks, falls back to English.
 */
public final class Messages {

    private final Locale language;

    private Messages(Locale language) {
        this.language = language;
    }

    /** The sentences in a language. */
    public static Messages in(Locale language) {
        return new Messages(language);
    }

    /** The language of the sentences. */
    public Locale language() {
        return language;
    }

    /**
     * A sentence with its arguments filled in. Numbers are written as the language does, texts as they are; a
     * {@link LocalizedText} is written in the language.
     *
     * @throws MissingResourceException if even the English bundle lacks the sentence
     */
    public String text(String key, Object... arguments) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            throw new MissingResourceException("a message key is module/name: " + key, "messages", key);
        }
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages." + key.substring(0, slash),
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] filled = arguments.clone();
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] instanceof LocalizedText text) {
                filled[i] = text.in(language);
            }
        }
        return new MessageFormat(bundle.getString(key.substring(slash + 1)), language).format(filled);
    }
}
