package org.mirrorscope.analysis;

import java.time.LocalDate;
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
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
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
        Initiative initiative = countries.initiative().orElseThrow(() -> new Refusal("registry/initiative.none"));
        Map<VersionId, Instrument> versions = instruments.all();
        return new Dataset(
                initiative,
                countries.all(),
                versions,
                waves.published().stream().map(wave -> answers(wave, versions)).toList());
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
