package org.mirrorscope.wave;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Part;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns while countries answer them. Everything here asks first whether the person who is signed in may, by seat and
 * country; a country never sees what another has not published. What a method returned is in the database.
 */
@Component
public class DraftReturns {

    private final Drafting drafting;
    private final Reviewing reviewing;
    private final RevisionStore revisions;
    private final WaveStore waves;
    private final LastTimes lastTimes;
    private final Delegations delegations;
    private final Audit audit;
    private final Clock clock;

    DraftReturns(
            Drafting drafting,
            Reviewing reviewing,
            RevisionStore revisions,
            WaveStore waves,
            LastTimes lastTimes,
            Delegations delegations,
            Audit audit,
            Clock clock) {
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.revisions = revisions;
        this.waves = waves;
        this.lastTimes = lastTimes;
        this.delegations = delegations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The waves to which the countries of a person's seats are invited, and those of which the person has sections in
     * hand; those that can be answered first.
     */
    @Transactional(readOnly = true)
    public List<Owed> owed(SignedIn who) {
        Instant now = now();
        return waves.schedules().stream()
                .filter(schedule -> schedule.state() != WaveState.DRAFT)
                .flatMap(schedule -> countries(who, schedule.wave()).stream()
                        .filter(schedule.wave().population()::contains)
                        .map(country -> owed(schedule, country, now)))
                .filter(owed -> owed.open() || owed.draft().status() != ReturnStatus.NOT_STARTED)
                .sorted(Comparator.comparing(Owed::open)
                        .reversed()
                        .thenComparing(owed -> owed.schedule().wave().opened(), Comparator.reverseOrder()))
                .toList();
    }

    private static SortedSet<CountryCode> countries(SignedIn who, Wave wave) {
        SortedSet<CountryCode> countries = new TreeSet<>(who.countries());
        who.delegations().forEach(delegation -> countries.add(delegation.country()));
        countries.removeIf(
                country -> who.part(Deed.SEE_RETURN, country, wave.id().id()).isNone());
        return countries;
    }

    private Owed owed(Schedule schedule, CountryCode country, Instant now) {
        DraftReturn draft = drafting.head(schedule.wave().id(), country, DraftStore.Hold.NOT);
        boolean open = draft.isOpen(schedule, now)
                || draft.status() == ReturnStatus.NOT_STARTED && draft.hasTime(schedule, now);
        return new Owed(schedule, draft, open);
    }

    /**
     * A country's return to a wave, for somebody who may see it: all of it, or the sections that were handed over.
     *
     * @throws Refusal if there is no such wave, or the country is not invited to it
     */
    @Transactional(readOnly = true)
    public OpenReturn find(SignedIn who, WaveId wave, CountryCode country) {
        Part sees = who.require(Deed.SEE_RETURN, country, wave.id());
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.NOT);
        return open(schedule, drafting.find(wave, country))
                .within(sees, who.person().id());
    }

    private OpenReturn open(Schedule schedule, DraftReturn draft) {
        Instrument asked = drafting.instrument(schedule.wave());
        return new OpenReturn(
                schedule,
                asked,
                draft,
                DraftCheck.of(asked, draft),
                lastTimes.shown(schedule.wave(), draft.country()).orElse(null),
                delegations.held(draft.wave(), draft.country()),
                draft.isOpen(schedule, now())
                        || draft.status() == ReturnStatus.NOT_STARTED && draft.hasTime(schedule, now()));
    }

    /** What a cell said in the entry of that number; nothing at all before the first; empty if there is no such entry. */
    @Transactional(readOnly = true)
    public Optional<Said> said(SignedIn who, WaveId wave, CountryCode country, String variable, int number) {
        who.require(Deed.SEE_RETURN, country, wave.id());
        return number == 0
                ? Optional.of(new Said.Blank())
                : drafting.history(wave, country, variable).stream()
                        .filter(entry -> entry.number() == number)
                        .map(Entry::said)
                        .findFirst();
    }

    /** The last revision of a return; empty if it was never signed off. */
    @Transactional(readOnly = true)
    public Optional<SignedReturn> lastSigned(SignedIn who, WaveId wave, CountryCode country) {
        who.requireWhole(Deed.SEE_RETURN, country, wave.id());
        return revisions.last(wave, country);
    }

    /** A revision of a return; empty if there is none of that number. */
    @Transactional(readOnly = true)
    public Optional<SignedReturn> signed(SignedIn who, WaveId wave, CountryCode country, int number) {
        who.requireWhole(Deed.SEE_RETURN, country, wave.id());
        return revisions.numbered(wave, country, number);
    }

    /** Begins the return, unless somebody did, and carries last time's answers forward. */
    @Transactional
    public void begin(SignedIn who, WaveId wave, CountryCode country) {
        Writer writer = writer(who, Deed.ANSWER, country);
        if (drafting.begin(wave, country, writer, now())) {
            note(who, "wave/audit.begun", wave, country);
        }
    }

    /** Saves what somebody says in one cell; see {@link Saved} for what may become of it. */
    @Transactional
    public Saved save(SignedIn who, WaveId wave, CountryCode country, String variable, int follows, Said said) {
        Writer writer = answering(who, wave, country, List.of(variable));
        return drafting.save(wave, country, variable, follows, said, writer, now());
    }

    /**
     * Saves what somebody says in some cells at once, each as {@link #save} does. What cannot be saved stops nothing else.
     *
     * @param says works out from the return as it is what is said
     * @throws Refusal if there is no such wave, or the country is not invited to it
     */
    @Transactional
    public Answered answer(SignedIn who, WaveId wave, CountryCode country, Function<OpenReturn, List<Saying>> says) {
        Part answers = who.require(Deed.ANSWER, country, wave.id());
        Part sees = who.require(Deed.SEE_RETURN, country, wave.id());
        drafting.hold(wave, country);
        Schedule schedule = drafting.invited(wave, country, WaveStore.Hold.NOT);
        OpenReturn whole = open(schedule, drafting.find(wave, country));
        OpenReturn before = whole.within(sees, who.person().id());
        List<Saying> sayings = says.apply(before);
        if (!answers.whole()) {
            requireSections(who, whole, sayings);
        }
        Drafting.Outcome outcome = drafting.save(whole, sayings, answerer(who, country), now());
        return new Answered(
                before, whole.after(outcome.saved()).within(sees, who.person().id()), outcome.refused());
    }

    /** Chooses what a cell says where two had written in it; the rivals that the person had seen are settled. */
    @Transactional
    public Saved choose(
            SignedIn who, WaveId wave, CountryCode country, String variable, int follows, Said said, Set<UUID> seen) {
        Writer writer = answering(who, wave, country, List.of(variable));
        return drafting.choose(wave, country, variable, follows, said, seen, writer, now());
    }

    /** Says of last time's answers that they are still true. */
    @Transactional
    public void confirm(SignedIn who, WaveId wave, CountryCode country, Collection<String> variables) {
        drafting.confirm(wave, country, variables, answering(who, wave, country, variables), now());
    }

    /** Says, as the lead, of answers that the office entered on behalf of the country that they are right. */
    @Transactional
    public void confirmOnBehalf(SignedIn who, WaveId wave, CountryCode country, Collection<String> variables) {
        drafting.confirmOnBehalf(wave, country, variables, writer(who, Deed.SIGN_OFF, country), now());
    }

    /** Adds a comment to a question. */
    @Transactional
    public void remark(SignedIn who, WaveId wave, CountryCode country, String variable, String text) {
        drafting.remark(wave, country, variable, text, answering(who, wave, country, List.of(variable)), now());
    }

    /** Says that the country does not answer this wave. */
    @Transactional
    public void decline(SignedIn who, WaveId wave, CountryCode country, String reason) {
        drafting.decline(wave, country, reason, writer(who, Deed.DECLINE, country), now());
        note(who, "wave/audit.declined", wave, country, reason);
    }

    /** Says that the country answers after all. */
    @Transactional
    public void resume(SignedIn who, WaveId wave, CountryCode country) {
        drafting.resume(wave, country, writer(who, Deed.DECLINE, country), now());
        note(who, "wave/audit.resumed", wave, country);
    }

    /**
     * Signs the return off: the draft becomes a revision that never changes.
     *
     * @param seen the draft's {@link DraftReturn#mark()} that the person had checked
     */
    @Transactional
    public SignedReturn signOff(SignedIn who, WaveId wave, CountryCode country, long seen) {
        return signOff(who, wave, country, seen, "");
    }

    /**
     * As above, after the return was accepted before.
     *
     * @param correction what was corrected and why; empty if the reason for which it was reopened says it
     */
    @Transactional
    public SignedReturn signOff(SignedIn who, WaveId wave, CountryCode country, long seen, String correction) {
        Writer writer = writer(who, Deed.SIGN_OFF, country);
        SignedReturn signed = reviewing.signOff(wave, country, seen, correction, writer, now());
        note(who, "wave/audit.signed", wave, country, signed.number());
        return signed;
    }

    private void note(SignedIn who, String verb, WaveId wave, CountryCode country, Object... arguments) {
        audit.record(who, verb, Subject.of("return", wave, country), arguments);
    }

    /** Who writes in some cells: by a seat, or because their sections were handed over. */
    private Writer answering(SignedIn who, WaveId wave, CountryCode country, Collection<String> variables) {
        if (!who.require(Deed.ANSWER, country, wave.id()).whole()) {
            drafting.sections(wave, country, variables)
                    .forEach(section -> who.require(Deed.ANSWER, country, wave.id(), section));
        }
        return answerer(who, country);
    }

    private static void requireSections(SignedIn who, OpenReturn whole, List<Saying> sayings) {
        for (Saying saying : sayings) {
            whole.asked()
                    .variable(saying.variable())
                    .ifPresent(cell -> who.require(
                            Deed.ANSWER,
                            whole.country(),
                            whole.wave().id().id(),
                            cell.section().id()));
        }
    }

    private static Writer answerer(SignedIn who, CountryCode country) {
        return new Writer(who.person().id().toString(), who.person().name(), who.capacity(Deed.ANSWER, country));
    }

    /** Who writes: the seat that lets the person do it. */
    static Writer writer(SignedIn who, Deed deed, CountryCode country) {
        who.require(deed, country);
        String seat = who.seatFor(deed, country).orElseThrow().words();
        return new Writer(who.person().id().toString(), who.person().name(), seat);
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
