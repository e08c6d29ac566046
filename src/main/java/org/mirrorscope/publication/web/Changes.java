package org.mirrorscope.publication.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Transition;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** How each country's answers of one wave differ from its own answers of the wave before, where they compare. */
final class Changes {

    private final Reader reader;
    private final Map<String, Comparison> comparisons;

    Changes(Reader reader, Findings findings, Wave from, Wave to) {
        this.reader = reader;
        this.comparisons = findings.comparisons(from.id(), to.id(), null).stream()
                .collect(Collectors.toMap(
                        comparison -> comparison.variable().name(), Function.identity(), (first, second) -> first));
    }

    /** The change of a country in a variable; empty if it cannot be told or the country did not answer in both. */
    Optional<ShownChange> of(CountryCode country, String variable) {
        if (!(comparisons.get(variable) instanceof Comparison.Compared compared)
                || !compared.panel().contains(country)) {
            return Optional.empty();
        }
        Moves moves = compared.moves();
        if (moves != null) {
            return Optional.of(signed(moves, country));
        }
        return compared.transitions().stream()
                .filter(transition -> transition.countries().contains(country))
                .map(this::unordered)
                .findFirst();
    }

    private ShownChange signed(Moves moves, CountryCode country) {
        int sign = moves.up().contains(country) ? 1 : moves.down().contains(country) ? -1 : 0;
        return ShownChange.signed(sign, reader.text("publication/change." + word(moves.judged(), sign)));
    }

    private static String word(boolean judged, int sign) {
        if (sign == 0) {
            return "same";
        }
        return judged ? sign > 0 ? "improved" : "worsened" : sign > 0 ? "higher" : "lower";
    }

    private ShownChange unordered(Transition transition) {
        return transition.from().equals(transition.to())
                ? ShownChange.signed(0, reader.text("publication/change.same"))
                : ShownChange.other(reader.text("publication/change.other"));
    }
}
