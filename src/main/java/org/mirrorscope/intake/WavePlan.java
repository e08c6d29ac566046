package org.mirrorscope.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Expression;
import org.mirrorscope.instrument.InstrumentFile;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/**
 * A wave as {@code waves.yaml} describes it.
 *
 * @param line the line that says who is invited, or the wave's own
 * @param asked the instrument version that it asks
 * @param closed the day on which it closes or closed; null if none is named
 * @param condition which of the countries that participate on the opening day are invited; null means all
 */
record WavePlan(
        int line,
        WaveId id,
        InstrumentFile asked,
        LocalizedText title,
        LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable Expression condition) {

    /** The wave with its population; one whose last day is past is closed, and its results are public. */
    Wave wave(SortedMap<CountryCode, Country> countries, LocalDate today) {
        boolean over = closed != null && closed.isBefore(today);
        return new Wave(id, asked.instrument().id(), title, opened, over ? closed : null, over, population(countries));
    }

    private SortedSet<CountryCode> population(SortedMap<CountryCode, Country> countries) {
        SortedSet<CountryCode> population = new TreeSet<>();
        countries.values().stream().filter(this::isInvited).map(Country::code).forEach(population::add);
        return population;
    }

    private boolean isInvited(Country country) {
        Optional<String> participation = country.participationOn(opened);
        if (participation.isEmpty() || condition == null) {
            return participation.isPresent();
        }
        Map<String, String> facts = new TreeMap<>(country.groups());
        facts.put("code", country.code().alpha2());
        facts.put("participation", participation.get());
        return condition.holds(Map.of("country", facts));
    }
}
