package org.mirrorscope.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.shared.CountryCode;

/**
 * A country of the initiative.
 *
 * @param code the country
 * @param spells its participation over time, earliest first, never overlapping; never empty
 * @param groups its group in each grouping that names one for it, by grouping
 */
public record Country(CountryCode code, List<Spell> spells, Map<String, String> groups) {

    /** The kind of participation on a day; empty if the country did not participate. */
    public Optional<String> participationOn(LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.covers(day))
                .map(Spell::participation)
                .findFirst();
    }
}
