package org.mirrorscope.shared;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of the product in one language. A key is {@code module/name}; the sentence stands under {@code name} in
 * {@code messages/<module>[_language].properties}, in {@link MessageFormat} syntax (so an apostrophe is written twice).
 * A language without a bundle, or a sentence that it lacks, falls back to English.
 */
public final class Messages {

    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\p{Lu}\\p{L}+)(?: de)? \\d{4}");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

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
     * {@link LocalizedText} is written in the language, a moment in words. A title such as 'Noviembre de 2020' loses its capital inside a
     * sentence where the language writes months without.
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
        String sentence = bundle.getString(key.substring(slash + 1));
        Object[] filled = arguments.clone();
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] instanceof Instant moment) {
                filled[i] = moment(moment);
            }
            if (filled[i] instanceof LocalizedText text) {
                filled[i] = text.in(language);
            }
            if (filled[i] instanceof String words && !sentence.startsWith("{" + i + "}")) {
                filled[i] = insideASentence(words);
            }
        }
        return new MessageFormat(sentence, language).format(filled);
    }

    /** In UTC, and saying so. */
    private String moment(Instant moment) {
        Locale form = language.getLanguage().equals("en") ? Locale.UK : language;
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(form);
        return text(
                "shell/moment", day.format(moment.atZone(ZoneOffset.UTC)), TIME.format(moment.atZone(ZoneOffset.UTC)));
    }

    private String insideASentence(String words) {
        Matcher title = MONTH_AND_YEAR.matcher(words);
        return title.matches() && months().contains(title.group(1).toLowerCase(language))
                ? words.substring(0, 1).toLowerCase(language) + words.substring(1)
                : words;
    }

    /** The months as the language writes them in dates. */
    private List<String> months() {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, language))
                .toList();
    }
}
