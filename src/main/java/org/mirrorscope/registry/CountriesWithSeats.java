package org.mirrorscope.registry;

import java.util.SortedSet;
import java.util.TreeSet;
import org.mirrorscope.access.SeatCountries;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Every country of the initiative can have seats. */
@Component
class CountriesWithSeats implements SeatCountries {

    private final Countries countries;

    CountriesWithSeats(Countries countries) {
        this.countries = countries;
    }

    @Override
    public SortedSet<CountryCode> countries() {
        return new TreeSet<>(countries.all().keySet());
    }
}
