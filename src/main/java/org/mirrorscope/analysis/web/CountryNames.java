package org.mirrorscope.analysis.web;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mirrorscope.shared.CountryCode;

/**
 * Countries' names in one language, in its alphabetical order. Kept for each language, as asking the locale data for two
 * hundred names and comparing them by the language's rules would take longer than the rest of a page.
 */
final class CountryNames {

    private static final Map<Locale, CountryNames> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale language;
    private final Map<CountryCode, CollationKey> keys = new ConcurrentHashMap<>();

    private CountryNames(Locale language) {
        this.language = language;
    }

    static CountryNames in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language, CountryNames::new);
    }

    String name(CountryCode country) {
        return key(country).getSourceString();
    }

    List<CountryCode> sorted(Collection<CountryCode> countries) {
        return countries.stream()
                .sorted(Comparator.comparing(this::key).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The names, sorted. */
    List<String> names(Collection<CountryCode> countries) {
        return sorted(countries).stream().map(this::name).toList();
    }

    private CollationKey key(CountryCode country) {
        return keys.computeIfAbsent(
                country, code -> Collator.getInstance(language).getCollationKey(code.name(language)));
    }
}
