package org.mirrorscope.wave;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.CarryForward;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
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
    private final WaveStore waves;
    private final RevisionStore revisions;
    private final LastTimes lastTimes;
    private final Instruments instruments;

    Drafting(DraftStore store, WaveStore waves, RevisionStore revisions, LastTimes lastTimes, Instruments instruments) {
        this.store = store;
        this.waves = waves;
        this.revisions = revisions;
        this.lastTimes = lastTimes;
        this.instruments = instruments;
    }

    /** A return as it is; one that nobody began has not started. */
    @Transactional(readOnly = true)
    DraftReturn find(WaveId wave, CountryCode country) {
        return store.find(wave, country, DraftStore.Hold.NOT).orElseGet(() -> DraftReturn.notStarted(wave, country));
    }

    /** Everything that was ever saved in a cell, earliest first. */
    @Transactional(readOnly = true)
    List<Entry> history(WaveId wave, CountryCode country, String variable) {
        return store.history(wave, country, variable);
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
            fill(schedule.wave(), country, now);
            return true;
        }
        return false;
    }

    /** Fills an empty draft: with what counts already, since a pack brought it, else with last time's answers. */
    void fill(Wave wave, CountryCode country, Instant now) {
        revisions
                .lastAccepted(wave.id(), country)
                .ifPresentOrElse(accepted -> copy(accepted, now), () -> carryForward(wave, country, now));
    }

    private void copy(SignedReturn accepted, Instant now) {
        accepted.cells().forEach((variable, cell) -> {
            Said said = said(cell);
            if (!(said instanceof Said.Blank)) {
                store.add(accepted.wave(), accepted.country(), new Entry(variable, 1, said, Writer.PACK, now));
            }
        });
    }

    private static Said said(SignedReturn.Cell cell) {
        return switch (cell.counted()) {
            case AnswerValue value -> new Said.Given(value);
            case Missing missing ->
                switch (missing) {
                    case DONT_KNOW -> new Said.Unknown();
                    case NOT_APPLICABLE -> new Said.NotApplicable();
                    case WITHHELD -> new Said.Withheld(cell.kept(), cell.reason() == null ? "–" : cell.reason());
                    case NOT_ASKED, NO_RETURN, NO_ANSWER, UNCONFIRMED -> new Said.Blank();
                };
        };
    }

    /** Offers last time's answers again, unconfirmed, where nothing was saved yet. */
    private void carryForward(Wave wave, CountryCode country, Instant now) {
        Optional<LastTime> last = lastTimes.before(wave, country);
        if (last.isEmpty()) {
            return;
        }
        WaveId from = last.get().wave().id();
        for (Variable variable : instrument(wave).variables()) {
            Optional.ofNullable(last.get().told().get(variable.name()))
                    .filter(value -> variable.question().carryForward() == CarryForward.CONFIRM)
                    .map(value -> new Entry(variable.name(), 1, new Said.Carried(value, from), null, now))
                    .ifPresent(entry -> store.add(wave.id(), country, entry));
        }
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
        requireSayable(variable(writable(wave, country, now).wave(), variable), said);
        return put(wave, country, variable, follows, said, writer, now);
    }

    private Saved put(
            WaveId wave, CountryCode country, String variable, int follows, Said said, Writer writer, Instant now) {
        Map<Integer, Entry> since = store.entries(wave, country, variable, follows);
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
            return store.add(wave, country, entry)
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
        store.settle(
                there.stream()
                        .filter(rival -> rival.writer().person().equals(writer.person()))
                        .map(Rival::id)
                        .toList(),
                now);
        Rival added = new Rival(NewId.next(), latest.variable(), said, writer, now);
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
        for (String variable : variables) {
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
        for (String variable : variables) {
            Entry entry = draft.entries().get(variable);
            if (entry != null && entry.isOnBehalf()) {
                store.add(wave, country, new Entry(variable, entry.number() + 1, entry.said(), writer, now));
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
        fill(schedule.wave(), country, now);
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
        DraftReturn here = head(wave, country, DraftStore.Hold.STATUS);
        require(here, ReturnVerb.SAVE);
        requireTime(here, schedule, now);
        return schedule;
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

    private static void requireSayable(Variable variable, Said said) {
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

    private Variable variable(Wave wave, String name) {
        return instrument(wave).variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("wave/answer.unasked", name));
    }

    Instrument instrument(Wave wave) {
        return instruments.find(wave.instrument()).orElseThrow();
    }
}
