package org.mirrorscope.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The countries' records. Facts are added, never changed or taken away. */
@Component
public class Statements {

    private final StatementStore store;

    Statements(StatementStore store) {
        this.store = store;
    }

    /** Adds facts to the records of their countries, which must be countries of the initiative. */
    @Transactional
    public void record(Collection<Statement> statements) {
        store.add(statements);
    }

    /**
     * What holds of a country: for each variable the fact with the latest as-of day and, among those, the one that was
     * recorded last.
     *
     * @param reader what the reader may see: {@code OFFICE} sees everything, {@code COUNTRIES} what countries and the
     *     public may see, {@code PUBLIC} what everybody may see
     * @return by variable
     */
    @Transactional(readOnly = true)
    public SortedMap<String, Statement> profile(CountryCode country, Visibility reader) {
        return store.profile(country, reader, null);
    }

    /** As {@link #profile}, but as it was known here at a moment: facts recorded later do not count. */
    @Transactional(readOnly = true)
    public SortedMap<String, Statement> profileKnownAt(CountryCode country, Visibility reader, Instant moment) {
        return store.profile(country, reader, moment);
    }

    /** Everything that was ever recorded of one variable of a country, latest as-of day first, then recorded last first. */
    @Transactional(readOnly = true)
    public List<Statement> history(CountryCode country, String variable, Visibility reader) {
        return store.history(country, variable, reader);
    }
}
