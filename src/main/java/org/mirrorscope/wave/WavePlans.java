package org.mirrorscope.wave;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waves while the office prepares them. Everything asks first whether the person may. */
@Component
public class WavePlans {

    private final WaveLives lives;
    private final WaveStore waves;
    private final Instruments instruments;
    private final Audit audit;
    private final Clock clock;

    WavePlans(WaveLives lives, WaveStore waves, Instruments instruments, Audit audit, Clock clock) {
        this.lives = lives;
        this.waves = waves;
        this.instruments = instruments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The published versions that countries answer, the latest of each instrument first. */
    @Transactional(readOnly = true)
    public List<Instrument> askable(SignedIn who) {
        who.require(Deed.RUN_WAVES);
        return instruments.all().values().stream()
                .filter(version -> version.respondent() == Respondent.COUNTRY)
                .sorted(Comparator.comparing(
                                (Instrument version) -> version.id().instrument())
                        .thenComparing(version -> version.id().version(), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * A wave with its life, for somebody who runs it.
     *
     * @throws Refusal if there is none of that name
     */
    @Transactional(readOnly = true)
    public Schedule find(SignedIn who, WaveId wave) {
        who.require(Deed.RUN_WAVES);
        return waves.schedule(wave, WaveStore.Hold.NOT).orElseThrow(() -> new Refusal("wave/wave.unknown", wave.id()));
    }

    /** Creates a wave that nobody may answer yet. */
    @Transactional
    public Schedule create(SignedIn who, WavePlan plan) {
        who.require(Deed.RUN_WAVES);
        Schedule created = lives.create(plan, now());
        note(who, "wave/audit.created", plan);
        return created;
    }

    /** Changes what was planned, as long as the wave is not open. */
    @Transactional
    public Schedule change(SignedIn who, WavePlan plan) {
        who.require(Deed.RUN_WAVES);
        Schedule changed = lives.change(plan, now());
        note(who, "wave/audit.planned", plan);
        return changed;
    }

    private void note(SignedIn who, String verb, WavePlan plan) {
        VersionId asked = plan.asked();
        audit.record(
                who,
                verb,
                Subject.of("wave", plan.id()),
                asked,
                plan.population().size());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
