package org.mirrorscope.wave.circulation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Component;

/** To whom letters about a wave go: whoever holds a seat of the chosen roles on the day on which they leave. */
@Component
class Addressees {

    /** Whom the office writes to if it does not choose. */
    static final Set<Role> USUAL = EnumSet.of(Role.LEAD, Role.DEPUTY);

    private final LetterStore store;
    private final Seats seats;

    Addressees(LetterStore store, Seats seats) {
        this.store = store;
        this.seats = seats;
    }

    Set<Role> roles(WaveId wave) {
        Set<Role> chosen = store.roles(wave);
        return chosen.isEmpty() ? USUAL : chosen;
    }

    /** By country, also of those that have nobody; each person once, in the first of the seats that it holds there. */
    SortedMap<CountryCode, List<Holding>> of(Wave wave) {
        Set<Role> roles = roles(wave.id());
        List<Holding> all = seats.holders();
        SortedMap<CountryCode, List<Holding>> people = new TreeMap<>();
        for (CountryCode country : wave.population()) {
            SortedMap<String, Holding> once = new TreeMap<>();
            all.stream()
                    .filter(holding -> holding.seat().isOf(country)
                            && roles.contains(holding.seat().role()))
                    .forEach(holding -> once.putIfAbsent(holding.person().id().toString(), holding));
            people.put(
                    country,
                    once.values().stream()
                            .sorted(Comparator.comparing(
                                            (Holding holding) -> holding.seat().role())
                                    .thenComparing(holding -> holding.person().name()))
                            .toList());
        }
        return people;
    }
}
