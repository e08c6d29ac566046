package org.mirrorscope.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A country by its ISO 3166-1 alpha-2 code, in capitals, for example {@code ES}; user-assigned codes such as
 * {@code XK} are allowed. Sorted by code; readers see names, sorted by their language.
 *
 * @param alpha2 two capital letters
 */
public record CountryCode(String alpha2) implements Comparable<CountryCode> {

    private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if the code is not two capital letters */
    public CountryCode {
        if (!ALPHA_2.matcher(alpha2).matches()) {
            throw new IllegalArgumentException("not an alpha-2 country code: " + alpha2);
        }
    }

    /** The country's name in a language as CLDR has it; the code itself where CLDR has no name. */
    public String name(Locale language) {
        return Locale.of("", alpha2).getDisplayCountry(language);
    }

    @Override
    public int compareTo(CountryCode other) {
        return alpha2.compareTo(other.alpha2);
    }

    @Override
    public String toString() {
        return alpha2;
    }
}
