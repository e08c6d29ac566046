package org.mirrorscope.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.CountryCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The countries' records. Facts are added, never changed or taken away. */
@Component
public class Statements {

    /** No two days that lie as many months apart as facts in conflict at most are further apart than this. */
    private static final int DAYS = Conflicts.MONTHS * 31;

    private final StatementStore store;
    private final Ages ages;
    private final ApplicationEventPublisher events;

    Statements(StatementStore store, Ages ages, ApplicationEventPublisher events) {
        this.store = store;
        this.ages = ages;
        this.events = events;
    }

    /** Adds facts to the records of their countries, which must be countries of the initiative. */
    @Transactional
    public void record(Collection<Statement> statements) {
        store.add(statements);
        if (statements.stream().anyMatch(statement -> !(statement.source() instanceof Source.Return))) {
            events.publishEvent(new RecordChanged());
        }
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

    /**
     * What everybody may know of a country: the facts that can matter today, of which {@link Known} says what holds and
     * what other sources say differently. Of the returns only what is named.
     *
     * @param returns how much of the returns to which waves counts; those to others do not
     * @return by variable, what holds first
     */
    @Transactional(readOnly = true)
    public SortedMap<String, List<Statement>> publicFacts(CountryCode country, Collection<Extent> returns) {
        return store.publicFacts(country, returns, DAYS);
    }

    /** Everything that everybody may know of a country and that no return said, latest as-of day first. */
    @Transactional(readOnly = true)
    public List<Statement> publicBetweenWaves(CountryCode country) {
        return store.publicBetweenWaves(country);
    }

    /** As {@link #profile}, but as it was known here at a moment: facts recorded later do not count. */
    @Transactional(readOnly = true)
    public SortedMap<String, Statement> profileKnownAt(CountryCode country, Visibility reader, Instant moment) {
        return store.profile(country, reader, moment);
    }

    /** As {@link #profile}, but of facts that were true on a day or before, whenever they became known. */
    @Transactional(readOnly = true)
    public SortedMap<String, Statement> profileAsOf(CountryCode country, Visibility reader, LocalDate day) {
        return store.profileAsOf(country, reader, day);
    }

    /** Everything that was ever recorded of one variable of a country, latest as-of day first, then recorded last first. */
    @Transactional(readOnly = true)
    public List<Statement> history(CountryCode country, String variable, Visibility reader) {
        return store.history(country, variable, reader);
    }

    /**
     * What holds of a country as in {@link #profile}, and how far it can be relied on: whether it is old, and what other
     * sources say differently. Two facts of one variable are in conflict if they come from different sources, say
     * different things of days that lie half a year apart at most, and the one that was recorded later does not tell of
     * a change: an update, minutes or a settlement that are true of a later day do, and so does one return after
     * another. A conflict ends with a settlement, or with any later fact that tells of a change. Facts that the reader
     * may not see are in no conflict.
     *
     * @return by variable
     */
    @Transactional(readOnly = true)
    public SortedMap<String, Known> known(CountryCode country, Visibility reader) {
        SortedMap<String, Known> known = new TreeMap<>();
        store.recent(country, reader, DAYS)
                .forEach((variable, facts) -> known.put(variable, Known.of(facts, isOld(facts.getFirst()))));
        return known;
    }

    /** Whether a fact was true so long ago that it should be asked again; the age is a setting of the installation. */
    public boolean isOld(Statement fact) {
        return ages.isOld(fact.asOf());
    }
}
