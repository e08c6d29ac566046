package org.mirrorscope.wave;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with waves and with what countries signed off. Everything asks first whether the person may. */
@Component
public class Reviews {

    private final WaveLives lives;
    private final Reviewing reviewing;
    private final Drafting drafting;
    private final DraftStore drafts;
    private final RevisionStore revisions;
    private final WaveStore waves;
    private final Delegations delegations;
    private final OnBehalfStore onBehalf;
    private final Burdens burden;
    private final Audit audit;
    private final Clock clock;

    Reviews(
            WaveLives lives,
            Reviewing reviewing,
            Drafting drafting,
            DraftStore drafts,
            RevisionStore revisions,
            WaveStore waves,
            Delegations delegations,
            OnBehalfStore onBehalf,
            Burdens burden,
            Audit audit,
            Clock clock) {
        this.lives = lives;
        this.reviewing = reviewing;
        this.drafting = drafting;
        this.drafts = drafts;
        this.revisions = revisions;
        this.waves = waves;
        this.delegations = delegations;
        this.onBehalf = onBehalf;
        this.burden = burden;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every wave with its life, earliest first. */
    @Transactional(readOnly = true)
    public List<Schedule> schedules(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return waves.schedules();
    }

    /** How far every country of a wave is, section by section. */
    @Transactional(readOnly = true)
    public Cockpit cockpit(SignedIn who, WaveId wave) {
        who.require(Deed.SEE_OFFICE);
        Schedule schedule =
                waves.schedule(wave, WaveStore.Hold.NOT).orElseThrow(() -> new Refusal("wave/wave.unknown", wave.id()));
        Instrument asked = drafting.instrument(schedule.wave());
        SortedMap<CountryCode, Cockpit.Line> lines = new TreeMap<>();
        Map<CountryCode, DraftReturn> begun = drafts.all(wave);
        Map<CountryCode, Integer> accepted = revisions.accepted(wave);
        for (CountryCode country : schedule.wave().population()) {
            DraftReturn draft = begun.getOrDefault(country, DraftReturn.notStarted(wave, country));
            lines.put(
                    country, new Cockpit.Line(draft, DraftCheck.of(asked, draft).sections(), accepted.get(country)));
        }
        return new Cockpit(schedule, asked, lines, burden.of(wave).orElse(null));
    }

    /** Everything that countries signed off in a wave, accepted or not. */
    @Transactional(readOnly = true)
    public SignedAnswers answers(SignedIn who, WaveId wave) {
        who.require(Deed.SEE_OFFICE);
        Wave of = waves.schedule(wave, WaveStore.Hold.NOT)
                .orElseThrow(() -> new Refusal("wave/wave.unknown", wave.id()))
                .wave();
        SortedMap<CountryCode, SignedReturn> signed = new TreeMap<>();
        of.population().forEach(country -> revisions.last(wave, country).ifPresent(last -> signed.put(country, last)));
        return new SignedAnswers(
                of, drafting.instrument(of), signed, new TreeMap<>(drafts.remarks(wave)), entered(wave, signed));
    }

    private Map<CountryCode, Map<String, OnBehalf>> entered(WaveId wave, Map<CountryCode, SignedReturn> signed) {
        Map<CountryCode, Map<String, OnBehalf>> entered = new TreeMap<>();
        onBehalf.cells(wave)
                .forEach((country, cells) -> Optional.ofNullable(signed.get(country))
                        .ifPresent(last -> cells.forEach((variable, saved) -> OnBehalf.of(saved, last.at())
                                .ifPresent(by -> entered.computeIfAbsent(country, none -> new TreeMap<>())
                                        .put(variable, by)))));
        return entered;
    }

    /** Creates a wave that nobody may answer yet. */
    @Transactional
    public Schedule create(
            SignedIn who, WaveId wave, VersionId asked, LocalizedText title, Collection<CountryCode> population) {
        who.require(Deed.RUN_WAVES);
        Schedule created = lives.create(wave, asked, title, population, now());
        note(who, "wave/audit.created", wave, asked);
        return created;
    }

    /** Lets countries answer until a deadline. */
    @Transactional
    public Schedule open(SignedIn who, WaveId wave, Instant deadline) {
        who.require(Deed.RUN_WAVES);
        Schedule opened = lives.open(wave, deadline, now());
        note(who, "wave/audit.opened", wave, deadline);
        return opened;
    }

    /** Gives all countries more time. */
    @Transactional
    public Schedule extend(SignedIn who, WaveId wave, Instant deadline) {
        who.require(Deed.RUN_WAVES);
        Schedule extended = lives.extend(wave, deadline, now());
        note(who, "wave/audit.extended", wave, deadline);
        return extended;
    }

    /** Ends the wave. */
    @Transactional
    public Schedule close(SignedIn who, WaveId wave) {
        who.require(Deed.RUN_WAVES);
        Schedule closed = lives.close(wave, now());
        delegations.end(wave, now());
        note(who, "wave/audit.closed", wave);
        return closed;
    }

    /** Makes the results of a closed wave public. */
    @Transactional
    public Schedule publishResults(SignedIn who, WaveId wave) {
        who.require(Deed.RUN_WAVES);
        Schedule published = lives.publishResults(wave, now());
        note(who, "wave/audit.published", wave);
        return published;
    }

    /** Accepts a revision: it counts from now on. */
    @Transactional
    public void accept(SignedIn who, WaveId wave, CountryCode country, int number) {
        reviewing.accept(wave, country, number, DraftReturns.writer(who, Deed.REVIEW, country), now());
        noteReturn(who, "wave/audit.accepted", wave, country, number);
    }

    /** Sends a revision back to the country, which may answer again. */
    @Transactional
    public void sendBack(
            SignedIn who, WaveId wave, CountryCode country, int number, String reason, @Nullable Instant until) {
        Writer writer = DraftReturns.writer(who, Deed.REVIEW, country);
        reviewing.sendBack(wave, country, number, reason, until, writer, now());
        noteReturn(who, "wave/audit.sent-back", wave, country, number, reason);
    }

    /** Gives one country time again, to answer late or to correct what was accepted. */
    @Transactional
    public void reopen(SignedIn who, WaveId wave, CountryCode country, String reason, Instant until) {
        who.require(Deed.RUN_WAVES);
        Writer writer = DraftReturns.writer(who, Deed.REVIEW, country);
        reviewing.reopen(wave, country, reason, until, writer, now());
        noteReturn(who, "wave/audit.reopened", wave, country, reason, until);
    }

    private void note(SignedIn who, String verb, WaveId wave, Object... arguments) {
        audit.record(who, verb, Subject.of("wave", wave), arguments);
    }

    private void noteReturn(SignedIn who, String verb, WaveId wave, CountryCode country, Object... arguments) {
        audit.record(who, verb, Subject.of("return", wave, country), arguments);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
