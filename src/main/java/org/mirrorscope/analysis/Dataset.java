package org.mirrorscope.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/**
 * Answers as immutable data, ready to be counted.
 *
 * @param initiative whose answers they are
 * @param countries every country of the initiative
 * @param instruments every instrument version that is needed to read or to compare the waves, also those in between
 * @param waves earliest first
 */
public record Dataset(
        Initiative initiative,
        SortedMap<CountryCode, Country> countries,
        Map<VersionId, Instrument> instruments,
        List<WaveAnswers> waves) {

    public Dataset {
        countries = Collections.unmodifiableSortedMap(new TreeMap<>(countries));
        instruments = Map.copyOf(instruments);
        waves = List.copyOf(waves);
    }

    /** The answers of a wave; empty if there is no wave of that name. */
    public Optional<WaveAnswers> wave(WaveId id) {
        return waves.stream().filter(wave -> wave.wave().id().equals(id)).findFirst();
    }
}
