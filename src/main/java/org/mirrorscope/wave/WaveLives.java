package org.mirrorscope.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a wave as a whole: create, open, extend, close, publish its results. */
@Component
class WaveLives {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final WaveStore store;
    private final ReturnStore returns;
    private final RevisionStore revisions;
    private final Waves waves;
    private final Instruments instruments;
    private final Statements statements;
    private final ApplicationEventPublisher events;

    WaveLives(
            WaveStore store,
            ReturnStore returns,
            RevisionStore revisions,
            Waves waves,
            Instruments instruments,
            Statements statements,
            ApplicationEventPublisher events) {
        this.store = store;
        this.returns = returns;
        this.revisions = revisions;
        this.waves = waves;
        this.instruments = instruments;
        this.statements = statements;
        this.events = events;
    }

    /** As {@link #create(WavePlan, Instant)}, to open today and with no deadline yet. */
    @Transactional
    Schedule create(WaveId id, VersionId asked, LocalizedText title, Collection<CountryCode> population, Instant now) {
        return create(new WavePlan(id, asked, title, population, day(now), null), now);
    }

    /**
     * Creates a wave that nobody may answer yet.
     *
     * @throws Refusal if there is a wave of that name, or its version or a country is unknown, or nobody is invited
     */
    @Transactional
    Schedule create(WavePlan plan, Instant now) {
        WaveId id = plan.id();
        if (!NAME.matcher(id.id()).matches()) {
            throw new Refusal("wave/wave.name", id.id());
        }
        if (store.schedule(id, WaveStore.Hold.NOT).isPresent()) {
            throw new Refusal("wave/wave.taken", id.id());
        }
        Schedule created = planned(plan, now);
        store.write(created);
        store.countChange();
        return created;
    }

    /** Changes a wave that is still being prepared; otherwise as {@link #create(WavePlan, Instant)}. */
    @Transactional
    Schedule change(WavePlan plan, Instant now) {
        return change(plan.id(), WaveState.DRAFT, schedule -> planned(plan, now));
    }

    private Schedule planned(WavePlan plan, Instant now) {
        if (plan.population().isEmpty()) {
            throw new Refusal("wave/population.empty", plan.id().id());
        }
        Schedule planned = plan.schedule();
        waves.requireKnown(planned.wave());
        if (planned.deadline() != null) {
            requireAhead(planned.deadline(), now);
        }
        return planned;
    }

    /** Lets countries answer until a deadline. */
    @Transactional
    Schedule open(WaveId id, Instant deadline, Instant now) {
        Schedule opened = change(id, WaveState.DRAFT, schedule -> {
            requireAhead(deadline, now);
            return new Schedule(dated(schedule.wave(), day(now), null, false), WaveState.OPEN, deadline);
        });
        events.publishEvent(new WaveOpened(id, deadline));
        return opened;
    }

    /** Gives all countries more time, also after the deadline; never less. */
    @Transactional
    Schedule extend(WaveId id, Instant deadline, Instant now) {
        Schedule extended = change(id, WaveState.OPEN, schedule -> {
            requireAhead(deadline, now);
            if (schedule.deadline() != null && !deadline.isAfter(schedule.deadline())) {
                throw new Refusal("wave/deadline.earlier", schedule.deadline());
            }
            return new Schedule(schedule.wave(), WaveState.OPEN, deadline);
        });
        events.publishEvent(new WaveExtended(id, deadline));
        return extended;
    }

    /** Ends the wave: from now on nobody may answer it, unless the office reopens it for one country. */
    @Transactional
    Schedule close(WaveId id, Instant now) {
        Schedule closed = change(id, WaveState.OPEN, schedule -> {
            Wave wave = schedule.wave();
            LocalDate last = day(now).isBefore(wave.opened()) ? wave.opened() : day(now);
            return new Schedule(dated(wave, wave.opened(), last, false), WaveState.CLOSED, schedule.deadline());
        });
        events.publishEvent(new WaveClosed(id));
        return closed;
    }

    /** Makes the results public: what was accepted counts in findings and goes into the countries' records. */
    @Transactional
    Schedule publishResults(WaveId id, Instant now) {
        Schedule published = change(id, WaveState.CLOSED, schedule -> {
            Wave wave = schedule.wave();
            return new Schedule(
                    dated(wave, wave.opened(), wave.closed(), true), WaveState.PUBLISHED, schedule.deadline());
        });
        Wave wave = published.wave();
        Instrument asked = instruments.find(wave.instrument()).orElseThrow();
        WaveFacts facts = new WaveFacts(wave, asked, now, revisions.signingSeats(id));
        statements.record(facts.of(returns.latest(id)));
        return published;
    }

    private Schedule change(WaveId id, WaveState from, UnaryOperator<Schedule> verb) {
        Schedule here =
                store.schedule(id, WaveStore.Hold.ALONE).orElseThrow(() -> new Refusal("wave/wave.unknown", id.id()));
        if (here.state() != from) {
            throw new Refusal("wave/wave.is." + here.state().code(), id.id());
        }
        Schedule changed = verb.apply(here);
        store.write(changed);
        store.countChange();
        return changed;
    }

    private static void requireAhead(Instant deadline, Instant now) {
        if (!deadline.isAfter(now)) {
            throw new Refusal("wave/deadline.past", deadline);
        }
    }

    private static Wave dated(Wave wave, LocalDate opened, @Nullable LocalDate closed, boolean published) {
        return new Wave(wave.id(), wave.instrument(), wave.title(), opened, closed, published, wave.population());
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
