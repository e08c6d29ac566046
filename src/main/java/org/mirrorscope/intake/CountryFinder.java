package org.mirrorscope.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Place;

/** Finds the pack's country that a cell of one source names; each spelling is worked out once. */
final class CountryFinder {

    private record Found(@Nullable CountryCode country, String cause, List<Object> arguments) {}

    private final Source source;
    private final SortedMap<CountryCode, Country> countries;
    private final ProblemList problems;
    private final Map<String, Found> known = new HashMap<>();

    CountryFinder(Source source, SortedMap<CountryCode, Country> countries, ProblemList problems) {
        this.source = source;
        this.countries = countries;
        this.problems = problems;
    }

    /** The country; empty, and reported, if there is none or it is not in the pack. */
    Optional<CountryCode> find(String text, Place place) {
        Found found = known.computeIfAbsent(text, this::look);
        if (found.country() == null) {
            problems.problem(place, found.cause(), found.arguments().toArray());
        }
        return Optional.ofNullable(found.country());
    }

    private Found look(String text) {
        if (text.isEmpty()) {
            return new Found(null, "intake/country.blank", List.of());
        }
        CountryCode alias = source.countryNames().get(CellText.folded(text));
        if (alias != null) {
            return inPack(text, alias);
        }
        return switch (CountryNames.find(text)) {
            case CountryNames.Match.Found(CountryCode country) -> inPack(text, country);
            case CountryNames.Match.Ambiguous(List<CountryCode> candidates) ->
                new Found(null, "intake/country.ambiguous", List.of(text, named(candidates)));
            case CountryNames.Match.Unknown() ->
                text.matches("[A-Z]{2}") && countries.containsKey(new CountryCode(text))
                        ? new Found(new CountryCode(text), "", List.of())
                        : new Found(null, "intake/country.unknown", List.of(text));
        };
    }

    private Found inPack(String text, CountryCode country) {
        return countries.containsKey(country)
                ? new Found(country, "", List.of())
                : new Found(null, "intake/country.notInPack", List.of(text, country));
    }

    private static String named(List<CountryCode> candidates) {
        return candidates.stream()
                .map(code -> code + " (" + code.name(Locale.ENGLISH) + ")")
                .collect(Collectors.joining(", "));
    }
}
