package org.mirrorscope.shell;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Makes every address of a page. Paths are given without the language's prefix.
 *
 * @param address scheme, host and context of the installation as the world sees it, without a slash at the end
 * @param context the path under which the installation runs; usually empty
 * @param language the reader's language
 * @param assets from the name of a static file to its address
 */
public record Links(String address, String context, Locale language, UnaryOperator<String> assets) {

    /** Where a path leads for this reader: {@code /countries} becomes {@code /es/countries} for a Spanish one. */
    public String to(String path) {
        return in(language, path);
    }

    /** The same path in another language. */
    public String in(Locale other, String path) {
        return context + prefixed(other, path);
    }

    /** The address for the world: with scheme and host. */
    public String canonical(Locale other, String path) {
        return address + prefixed(other, path);
    }

    /** The address of a static file, for example {@code mirrorscope.css}; it changes when the file does. */
    public String asset(String name) {
        return context + assets.apply(name);
    }

    private static String prefixed(Locale language, String path) {
        return language.getLanguage().equals("en")
                ? path
                : "/" + language.toLanguageTag() + (path.equals("/") ? "" : path);
    }
}
