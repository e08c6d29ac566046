package org.mirrorscope.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The initiative of this installation and its countries. */
@Component
public class Countries {

    private final CountryStore store;
    private final ApplicationEventPublisher events;

    Countries(CountryStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** The initiative; empty as long as no pack was loaded. */
    @Transactional(readOnly = true)
    public Optional<Initiative> initiative() {
        return store.initiative();
    }

    /** Every country of the initiative, also those that do not participate any more. */
    @Transactional(readOnly = true)
    public SortedMap<CountryCode, Country> all() {
        return store.countries();
    }

    /** A country of the initiative; empty if it is none. */
    @Transactional(readOnly = true)
    public Optional<Country> find(CountryCode code) {
        return Optional.ofNullable(store.countries().get(code));
    }

    /**
     * Takes over an initiative and its countries, as they are now. Countries that are here and not named stay as they
     * are: what they returned is history. So does the participation of those where the office changed it. Until the
     * transaction ends, nobody else adopts.
     *
     * @return whether anything changed
     * @throws Refusal if another initiative lives here
     */
    @Transactional
    public boolean adopt(Initiative offered, Collection<Country> countries) {
        store.holdOthersOff();
        Optional<Initiative> here = store.initiative();
        here.filter(present -> !present.id().equals(offered.id())).ifPresent(other -> {
            throw new Refusal("registry/initiative.other", offered.id(), other.id());
        });
        SortedMap<CountryCode, Country> known = store.countries();
        Set<CountryCode> kept = store.keptByOffice();
        List<Country> changed = countries.stream()
                .map(country -> kept.contains(country.code()) ? keeping(country, known) : country)
                .filter(country -> !country.equals(known.get(country.code())))
                .toList();
        boolean initiativeChanged = !here.equals(Optional.of(offered));
        if (initiativeChanged) {
            store.write(offered);
        }
        changed.forEach(store::write);
        if (initiativeChanged || !changed.isEmpty()) {
            events.publishEvent(new InitiativeAdopted(offered.id()));
            return true;
        }
        return false;
    }

    /** With the participation as the office said it here. */
    private static Country keeping(Country offered, Map<CountryCode, Country> known) {
        Country here = known.getOrDefault(offered.code(), offered);
        return new Country(offered.code(), here.spells(), offered.groups());
    }
}
