package org.mirrorscope.instrument.web;

import java.util.Locale;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.Reader;

/**
 * One of the initiative's languages.
 *
 * @param tag for example {@code es}
 * @param name in the language itself
 */
public record Language(String tag, String name) {

    static Language of(String tag) {
        return new Language(tag, Frame.nameOf(Locale.forLanguageTag(tag)));
    }

    /** Its name inside a sentence in the reader's language, for example {@code Spanish}. */
    public String in(Reader reader) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader.language());
    }
}
