package org.mirrorscope.wave;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a country does with its return: begin, save, choose, comment, decline. Whoever calls it has seen to it that the
 * writer may. What it returned is in the database once the transaction has ended.
 *
 * <p>Who saves holds the wave and the return as they are, beside others who save; who changes the status of either holds
 * it alone. So nothing is saved after the deadline, the sign-off or the closing, and none of these waits for long.
 */
@Component
class Drafting {

    private final DraftStore store;
    private final EntryStore entries;
    private final WaveStore waves;
    private final Prefilling prefilling;
    private final Instruments instruments;

    Drafting(DraftStore store, EntryStore entries, WaveStore waves, Prefilling prefilling, Instruments instruments) {
        this.store = store;
        this.entries = entries;
        this.waves = waves;
        this.prefilling = prefilling;
        this.instruments = instruments;
    }

    /** A return as it is; one that nobody began has not started. */
    @Transactional(readOnly = true)
    DraftReturn find(WaveId wave, CountryCode country) {
        return store.find(wave, country).orElseGet(() -> DraftReturn.notStarted(wave, country));
    }

    /** Sees to it that wave and return stay as they are until the transaction ends, beside others who save. */
    void hold(WaveId wave, CountryCode country) {
        store.hold(wave, country);
    }

    /** Everything that was ever saved in a cell, earliest first. */
    @Transactional(readOnly = true)
    List<Entry> history(WaveId wave, CountryCode country, String variable) {
        return entries.history(wave, country, variable);
    }

    /** Everything that ever stood beside an entry of a cell until somebody chose, earliest first. */
    @Transactional(readOnly = true)
    List<Rival> rivalsEver(WaveId wave, CountryCode country, String variable) {
        return store.rivalsEver(wave, country, variable);
    }

    /**
     * Begins the return, unless somebody did, and carries last time's answers forward.
     *
     * @return whether nobody had begun it
     */
    @Transactional
    boolean begin(WaveId wave, CountryCode country, Writer writer, Instant now) {
        Schedule schedule = invited(wave, country, WaveStore.Hold.AS_IT_IS);
        DraftReturn here = head(wave, country, DraftStore.Hold.ALONE);
        ReturnStatus next = require(here, ReturnVerb.BEGIN);
        requireTime(here, schedule, now);
        if (here.status() == ReturnStatus.NOT_STARTED && store.add(wave, country, next, null, now)) {
            store.addStep(wave, country, new Step(ReturnVerb.BEGIN, null, null, writer, now));
            prefilling.fill(schedule.wave(), country, now);
            return true;
        }
        return false;
    }

    /**
     * Saves what somebody says in one cell. If somebody else saved something else there since the entry that the writer
     * had seen, that one holds, and this stands beside it until somebody chooses.
     *
     * @param follows the number of the entry that the writer had seen; 0 for none
     * @throws Refusal if the return cannot be written now, or the value cannot stand in the cell
     */
    @Transactional
    Saved save(WaveId wave, CountryCode country, String variable, int follows, Said said, Writer writer, Instant now) {
        requireSayable(instrument(writable(wave, country, now).wave()), variable, said);
        return put(wave, country, variable, follows, said, writer, now);
    }

    /**
     * What became of many cells.
     *
     * @param saved of those that were not refused
     * @param refused why cells were not saved, by stored variable
     */
    record Outcome(List<Saved> saved, Map<String, Refusal> refused) {}

    /**
     * Saves what somebody says in some cells, each as above; what cannot be saved stops nothing else from being saved.
     * Last time's answer is confirmed as it stands.
     *
     * @param held the return, which the transaction holds
     */
    Outcome save(OpenReturn held, List<Saying> sayings, Writer writer, Instant now) {
        List<Saved> saved = new ArrayList<>();
        Map<String, Refusal> refused = new LinkedHashMap<>();
        for (Saying saying : inOrder(sayings, Saying::variable)) {
            try {
                requireWritable(held.draft(), held.schedule(), now);
                if (!confirms(held.draft(), saying)) {
                    requireSayable(held.asked(), saying.variable(), saying.said());
                }
                saved.add(put(held.draft(), saying, writer, now));
            } catch (Refusal refusal) {
                refused.put(saying.variable(), refusal);
            }
        }
        return new Outcome(saved, refused);
    }

    /** Whoever writes in many cells does so in one and the same order, so that no two wait for each other. */
    static <T> List<T> inOrder(Collection<T> cells, Function<T, String> variable) {
        return cells.stream().sorted(Comparator.comparing(variable)).toList();
    }

    private static boolean confirms(DraftReturn draft, Saying saying) {
        return draft.said(saying.variable()) instanceof Said.Carried carried
                && saying.said().equals(new Said.Given(carried.value()));
    }

    /** Most of the time nobody saved anything since the writer looked, so that the cell need not be read again. */
    private Saved put(DraftReturn draft, Saying saying, Writer writer, Instant now) {
        String variable = saying.variable();
        if (draft.number(variable) == saying.follows()) {
            if (draft.said(variable).equals(saying.said())) {
                return new Saved.Same(draft.entries().getOrDefault(variable, Entry.none(variable, now)));
            }
            Entry entry = new Entry(variable, saying.follows() + 1, saying.said(), writer, now);
            if (entries.add(draft.wave(), draft.country(), entry)) {
                return new Saved.Kept(entry);
            }
        }
        return put(draft.wave(), draft.country(), variable, saying.follows(), saying.said(), writer, now);
    }

    private Saved put(
            WaveId wave, CountryCode country, String variable, int follows, Said said, Writer writer, Instant now) {
        Map<Integer, Entry> since = entries.from(wave, country, variable, follows);
        Entry latest = since.values().stream().reduce((one, next) -> next).orElse(null);
        Entry seen = since.get(follows);
        if (seen == null && follows != 0) {
            throw new Refusal("wave/answer.number", variable);
        }
        Entry holding = latest == null ? Entry.none(variable, now) : latest;
        Said before = seen == null ? new Said.Blank() : seen.said();
        if (holding.said().equals(said) || before.equals(said)) {
            return new Saved.Same(holding);
        }
        if (Objects.equals(latest, seen)) {
            Entry entry = new Entry(variable, follows + 1, said, writer, now);
            return entries.add(wave, country, entry)
                    ? new Saved.Kept(entry)
                    : put(wave, country, variable, follows, said, writer, now);
        }
        return beside(wave, country, holding, said, writer, now);
    }

    /** What somebody types on in an old tab stands in for what the same person had typed there before. */
    private Saved beside(WaveId wave, CountryCode country, Entry latest, Said said, Writer writer, Instant now) {
        List<Rival> there = store.rivals(wave, country).stream()
                .filter(rival -> rival.variable().equals(latest.variable()))
                .toList();
        Optional<Rival> same =
                there.stream().filter(rival -> rival.said().equals(said)).findFirst();
        if (same.isPresent()) {
            return new Saved.Beside(latest, same.get());
        }
        Rival added = new Rival(NewId.next(), latest.variable(), said, writer, now);
        store.settle(there.stream().filter(added::replaces).map(Rival::id).toList(), now);
        store.add(wave, country, added);
        return new Saved.Beside(latest, added);
    }

    /**
     * Chooses what a cell says where two had written in it, one of the two or something else.
     *
     * @param seen the rivals that the writer chose against; others go on to wait
     */
    @Transactional
    Saved choose(
            WaveId wave,
            CountryCode country,
            String variable,
            int follows,
            Said said,
            Set<UUID> seen,
            Writer writer,
            Instant now) {
        Saved saved = save(wave, country, variable, follows, said, writer, now);
        if (!(saved instanceof Saved.Beside)) {
            List<UUID> chosen = store.rivals(wave, country).stream()
                    .filter(rival -> rival.variable().equals(variable))
                    .map(Rival::id)
                    .filter(seen::contains)
                    .toList();
            store.settle(chosen, now);
        }
        return saved;
    }

    /** Says of last time's answers that they are still true; those that hold something else by now stay as they are. */
    @Transactional
    void confirm(WaveId wave, CountryCode country, Collection<String> variables, Writer writer, Instant now) {
        writable(wave, country, now);
        DraftReturn draft = find(wave, country);
        for (String variable : inOrder(variables, Function.identity())) {
            if (draft.said(variable) instanceof Said.Carried carried) {
                put(wave, country, variable, draft.number(variable), new Said.Given(carried.value()), writer, now);
            }
        }
    }

    /** Says of what the office entered that it is right; what holds something else by now stays as it is. */
    @Transactional
    void confirmOnBehalf(WaveId wave, CountryCode country, Collection<String> variables, Writer writer, Instant now) {
        writable(wave, country, now);
        DraftReturn draft = find(wave, country);
        for (String variable : inOrder(variables, Function.identity())) {
            Entry entry = draft.entries().get(variable);
            if (entry != null && entry.isOnBehalf()) {
                entries.add(wave, country, new Entry(variable, entry.number() + 1, entry.said(), writer, now));
            }
        }
    }

    /** Adds a comment to a question. */
    @Transactional
    void remark(WaveId wave, CountryCode country, String variable, String text, Writer writer, Instant now) {
        Schedule schedule = writable(wave, country, now);
        Question question = instrument(schedule.wave())
                .question(variable)
                .orElseThrow(() -> new Refusal("wave/answer.unasked", variable));
        Fit.requireText(question.variable(), text);
        if (text.isBlank()) {
            throw new Refusal("wave/remark.empty");
        }
        store.add(wave, country, new Remark(question.variable(), text, writer, now));
    }

    /** Says that the country does not answer this wave. */
    @Transactional
    void decline(WaveId wave, CountryCode country, String reason, Writer writer, Instant now) {
        Schedule schedule = invited(wave, country, WaveStore.Hold.AS_IT_IS);
        DraftReturn here = head(wave, country, DraftStore.Hold.ALONE);
        ReturnStatus next = require(here, ReturnVerb.DECLINE);
        requireTime(here, schedule, now);
        requireReason(reason);
        if (!store.add(wave, country, next, reason, now)) {
            store.change(wave, country, next, null, reason);
        }
        store.addStep(wave, country, new Step(ReturnVerb.DECLINE, null, reason, writer, now));
    }

    /** Says that the country answers after all. */
    @Transactional
    void resume(WaveId wave, CountryCode country, Writer writer, Instant now) {
        Schedule schedule = invited(wave, country, WaveStore.Hold.AS_IT_IS);
        DraftReturn here = head(wave, country, DraftStore.Hold.ALONE);
        ReturnStatus next = require(here, ReturnVerb.RESUME);
        requireTime(here, schedule, now);
        store.change(wave, country, next, null, null);
        store.addStep(wave, country, new Step(ReturnVerb.RESUME, null, null, writer, now));
        prefilling.fill(schedule.wave(), country, now);
    }

    /** The ids of the sections in which variables or questions stand. */
    Set<String> sections(WaveId wave, CountryCode country, Collection<String> names) {
        Instrument asked = instrument(invited(wave, country, WaveStore.Hold.NOT).wave());
        return names.stream()
                .map(name -> asked.variables().stream()
                        .filter(variable -> variable.name().equals(name)
                                || variable.question().variable().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("wave/answer.unasked", name)))
                .map(variable -> variable.section().id())
                .collect(Collectors.toSet());
    }

    /** @throws Refusal if nobody began the return here */
    void requireBegun(WaveId wave, CountryCode country) {
        if (head(wave, country, DraftStore.Hold.STATUS).status() == ReturnStatus.NOT_STARTED) {
            throw new Refusal("wave/query.unsigned");
        }
    }

    /** The wave, if the return can be written now; nobody changes that until the transaction ends. */
    private Schedule writable(WaveId wave, CountryCode country, Instant now) {
        Schedule schedule = invited(wave, country, WaveStore.Hold.AS_IT_IS);
        requireWritable(head(wave, country, DraftStore.Hold.STATUS), schedule, now);
        return schedule;
    }

    /** @throws Refusal if the return cannot be written now */
    static void requireWritable(DraftReturn draft, Schedule schedule, Instant now) {
        require(draft, ReturnVerb.SAVE);
        requireTime(draft, schedule, now);
    }

    /** The wave to which the country is invited. */
    Schedule invited(WaveId wave, CountryCode country, WaveStore.Hold hold) {
        Schedule schedule = waves.schedule(wave, hold).orElseThrow(() -> new Refusal("wave/wave.unknown", wave.id()));
        if (!schedule.wave().population().contains(country)) {
            throw new Refusal("wave/return.uninvited", wave.id(), country.alpha2());
        }
        return schedule;
    }

    DraftReturn head(WaveId wave, CountryCode country, DraftStore.Hold hold) {
        return store.findHead(wave, country, hold).orElseGet(() -> DraftReturn.notStarted(wave, country));
    }

    static ReturnStatus require(DraftReturn draft, ReturnVerb verb) {
        return draft.status()
                .after(verb)
                .orElseThrow(
                        () -> new Refusal("wave/return.is." + draft.status().code()));
    }

    static void requireTime(DraftReturn draft, Schedule schedule, Instant now) {
        if (!draft.hasTime(schedule, now)) {
            throw new Refusal(
                    schedule.state() == WaveState.OPEN
                            ? "wave/return.late"
                            : "wave/wave.is." + schedule.state().code(),
                    schedule.wave().id().id());
        }
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("wave/reason.empty");
        }
        Fit.requireText("", reason);
    }

    private static void requireSayable(Instrument asked, String name, Said said) {
        Variable variable = asked.variable(name).orElseThrow(() -> new Refusal("wave/answer.unasked", name));
        if (said instanceof Said.Carried) {
            throw new Refusal("instrument-answers/foreign", variable.name());
        }
        said.held()
                .ifPresent(value ->
                        Fit.require(variable.name(), variable.question().kind(), value));
        if (said instanceof Said.Withheld withheld) {
            requireReason(withheld.reason());
        }
    }

    Instrument instrument(Wave wave) {
        return instruments.find(wave.instrument()).orElseThrow();
    }
}
