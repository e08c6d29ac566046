package org.mirrorscope.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mirrorscope.instrument.InstrumentPublished;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.InitiativeAdopted;
import org.mirrorscope.registry.RecordChanged;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The survey rounds of the initiative and what countries returned to them. */
@Component
public class Waves {

    private final WaveStore store;
    private final ReturnStore returns;
    private final RevisionStore revisions;
    private final Instruments instruments;
    private final Countries countries;

    Waves(WaveStore store, ReturnStore returns, RevisionStore revisions, Instruments instruments, Countries countries) {
        this.store = store;
        this.returns = returns;
        this.revisions = revisions;
        this.instruments = instruments;
        this.countries = countries;
    }

    /** Every wave, earliest first. */
    @Transactional(readOnly = true)
    public List<Wave> all() {
        return store.all();
    }

    /** The waves whose results are public, earliest first. */
    @Transactional(readOnly = true)
    public List<Wave> published() {
        return store.all().stream().filter(Wave::published).toList();
    }

    /** A wave by its name; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Wave> find(WaveId id) {
        return store.all().stream().filter(wave -> wave.id().equals(id)).findFirst();
    }

    /** A wave with its life; empty if there is none of that name. */
    @Transactional(readOnly = true)
    public Optional<Schedule> schedule(WaveId id) {
        return store.schedule(id, WaveStore.Hold.NOT);
    }

    /** Every wave with its life, earliest first. */
    @Transactional(readOnly = true)
    public List<Schedule> schedules() {
        return store.schedules();
    }

    /**
     * Takes over a wave as a pack describes it: its dates, its population, whether its results are public. A wave that
     * the office has in hand here stays as the office has it.
     *
     * @return whether anything changed
     * @throws Refusal if the wave is closed here and would be opened again, if it asked another instrument version, or
     *     if its instrument version or a country of its population is unknown here
     */
    @Transactional
    public boolean bring(Wave offered) {
        Optional<Wave> here = find(offered.id());
        if (here.equals(Optional.of(offered)) || store.isOurs(offered.id())) {
            return false;
        }
        here.ifPresent(wave -> requireSuccessor(wave, offered));
        requireKnown(offered);
        store.write(offered);
        store.countChange();
        return true;
    }

    /** @throws Refusal if the wave's instrument version or a country of its population is unknown here */
    void requireKnown(Wave offered) {
        if (instruments.find(offered.instrument()).isEmpty()) {
            throw new Refusal(
                    "wave/instrument.unknown",
                    offered.id().id(),
                    offered.instrument().toString());
        }
        Set<CountryCode> strangers = new TreeSet<>(offered.population());
        strangers.removeAll(countries.all().keySet());
        if (!strangers.isEmpty()) {
            throw new Refusal("wave/population.unknown", offered.id().id(), strangers.toString());
        }
    }

    private static void requireSuccessor(Wave here, Wave offered) {
        if (!here.instrument().equals(offered.instrument())) {
            throw new Refusal(
                    "wave/instrument.other",
                    here.id().id(),
                    here.instrument().toString(),
                    offered.instrument().toString());
        }
        if (here.closed() != null && offered.closed() == null) {
            throw new Refusal("wave/wave.closed", here.id().id(), here.closed().toString());
        }
    }

    /**
     * Accepts what the countries of a wave returned according to a pack. A return becomes a new revision only where its
     * answers differ from the latest accepted ones. A country that is not named returned nothing; if it did before, that
     * return is taken back. What a country signed off here itself is left as it is.
     *
     * @param offered the answers by variable of each country that returned, even of one that left everything blank
     * @param at when it was accepted
     * @return the new revisions, by country
     * @throws Refusal if a country does not belong to the wave's population
     */
    @Transactional
    public List<ReturnAccepted> acceptFromPack(WaveId id, Map<CountryCode, Map<String, Answer>> offered, Instant at) {
        Wave wave = find(id).orElseThrow(() -> new Refusal("wave/wave.unknown", id.id()));
        Set<CountryCode> strangers = new TreeSet<>(offered.keySet());
        strangers.removeAll(wave.population());
        if (!strangers.isEmpty()) {
            throw new Refusal("wave/return.outside", id.id(), strangers.toString());
        }
        Set<CountryCode> signedHere = revisions.signedHere(id);
        List<Revision> needed = Revision.needed(returns.lastNumbers(id), returns.latest(id), offered).stream()
                .filter(revision -> !signedHere.contains(revision.country()))
                .toList();
        if (!needed.isEmpty()) {
            returns.add(id, needed, at);
            store.countChange();
        }
        return needed.stream()
                .map(revision -> new ReturnAccepted(id, revision.country(), revision.number(), revision.changes()))
                .toList();
    }

    /** What countries returned to a wave: the latest accepted revisions. Two SQL statements, however many countries. */
    @Transactional(readOnly = true)
    public Returns returns(WaveId id) {
        return returns.latest(id);
    }

    /** The countries whose return to a wave was corrected after it had been accepted, each with the day of that in UTC. */
    @Transactional(readOnly = true)
    public SortedMap<CountryCode, LocalDate> corrections(WaveId id) {
        SortedMap<CountryCode, LocalDate> days = new TreeMap<>();
        revisions.corrections(id).forEach((country, at) -> days.put(country, LocalDate.ofInstant(at, ZoneOffset.UTC)));
        return days;
    }

    /** The returns of all waves whose revision that counts was signed off here. */
    @Transactional(readOnly = true)
    public List<CollectedReturn> collected() {
        return revisions.collected(null);
    }

    /** As {@link #collected()}, of one country. One SQL statement. */
    @Transactional(readOnly = true)
    public List<CollectedReturn> collected(CountryCode country) {
        return revisions.collected(country);
    }

    /** A revision of a return, accepted or not; empty if there is none of that number, or it takes the return back. */
    @Transactional(readOnly = true)
    public Optional<SignedReturn> revision(WaveId id, CountryCode country, int number) {
        return revisions.numbered(id, country, number);
    }

    /**
     * Keeps with a wave what was wrong with its input when somebody accepted it all the same. A report that says the
     * same as the last one is not kept again; an empty one says that nothing is wrong any more.
     */
    @Transactional
    public void keepReport(WaveId id, List<Problem> problems, Instant at) {
        if (!store.report(id).equals(ReportJson.asKept(problems))) {
            store.addReport(id, problems, at);
        }
    }

    /** What was wrong with the wave's input when it was last accepted; empty if nothing was. */
    @Transactional(readOnly = true)
    public List<Problem> report(WaveId id) {
        return store.report(id);
    }

    /**
     * A number that is another one after every change to what public pages show: to waves, returns, countries,
     * instruments, published results of members' surveys or, between waves, the countries' records. One cheap SQL
     * statement.
     */
    @Transactional(readOnly = true)
    public long dataVersion() {
        return store.dataVersion();
    }

    /** Something changed that public pages show and that is no wave's: what they kept does not hold any more. */
    @Transactional
    public void countChange() {
        store.countChange();
    }

    @EventListener
    void on(InitiativeAdopted event) {
        store.countChange();
    }

    @EventListener
    void on(RecordChanged event) {
        store.countChange();
    }

    @EventListener
    void on(InstrumentPublished event) {
        store.countChange();
    }
}
