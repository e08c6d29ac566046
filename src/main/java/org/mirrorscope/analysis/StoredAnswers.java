package org.mirrorscope.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Returns;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WaveState;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The answers that this installation keeps: the latest accepted revisions of the waves whose results are public. */
@Component
class StoredAnswers implements AnswerSource {

    private final Countries countries;
    private final Instruments instruments;
    private final Waves waves;

    StoredAnswers(Countries countries, Instruments instruments, Waves waves) {
        this.countries = countries;
        this.instruments = instruments;
        this.waves = waves;
    }

    /**
     * All of it as of one moment, whatever others write meanwhile.
     *
     * @throws Refusal if nothing was loaded yet
     */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Dataset read() {
        return read(waves.published());
    }

    /** As {@link #read()}, and with it a wave that countries answer or answered and whose results are not public. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Dataset readWith(WaveId unpublished) {
        return read(waves.schedules().stream()
                .filter(schedule -> schedule.state() != WaveState.DRAFT)
                .map(Schedule::wave)
                .filter(wave -> wave.published() || wave.id().equals(unpublished))
                .toList());
    }

    private Dataset read(List<Wave> counted) {
        Initiative initiative = countries.initiative().orElseThrow(() -> new Refusal("registry/initiative.none"));
        Map<VersionId, Instrument> versions = instruments.all();
        return new Dataset(
                initiative,
                countries.all(),
                versions,
                counted.stream().map(wave -> answers(wave, versions)).toList());
    }

    @Override
    public String version() {
        return Long.toString(waves.dataVersion());
    }

    @Override
    public SortedMap<CountryCode, LocalDate> corrections(WaveId wave) {
        return waves.corrections(wave);
    }

    private WaveAnswers answers(Wave wave, Map<VersionId, Instrument> versions) {
        Instrument asked = Objects.requireNonNull(versions.get(wave.instrument()), "a wave's instrument is published");
        Returns returns = waves.returns(wave.id());
        return new WaveAnswers(wave, asked, returns.cells(), returns.revisions());
    }
}
