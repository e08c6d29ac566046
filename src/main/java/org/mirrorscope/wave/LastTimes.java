package org.mirrorscope.wave;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Looks up what countries said last time, and what of it is offered again. */
@Component
class LastTimes {

    private final WaveStore waves;
    private final RevisionStore revisions;
    private final Instruments instruments;

    LastTimes(WaveStore waves, RevisionStore revisions, Instruments instruments) {
        this.waves = waves;
        this.revisions = revisions;
        this.instruments = instruments;
    }

    /** What a country said before a wave; empty if it never returned to an earlier wave of its instrument. */
    Optional<LastTime> before(Wave wave, CountryCode country) {
        Map<VersionId, Instrument> versions = instruments.all();
        return earlier(wave, country).map(signed -> {
            Wave then = waves.schedule(signed.wave(), WaveStore.Hold.NOT)
                    .orElseThrow()
                    .wave();
            Instrument asked = instrument(versions, then);
            Instrument now = instrument(versions, wave);
            CarriedForward forward = new CarriedForward(asked, now, new Concordances(versions.values()));
            Map<String, AnswerValue> told = new LinkedHashMap<>();
            now.variables().forEach(variable -> {
                if (signed.answers().get(variable.name()) instanceof AnswerValue value) {
                    forward.told(variable, value).ifPresent(same -> told.put(variable.name(), same));
                }
            });
            return new LastTime(then, asked, signed, told);
        });
    }

    private Optional<SignedReturn> earlier(Wave wave, CountryCode country) {
        return waves.all().stream()
                .filter(other ->
                        other.instrument().instrument().equals(wave.instrument().instrument()))
                .filter(other -> other.opened().isBefore(wave.opened()))
                .sorted(Comparator.comparing(Wave::opened).reversed())
                .flatMap(other -> revisions.lastAccepted(other.id(), country).stream())
                .findFirst();
    }

    private static Instrument instrument(Map<VersionId, Instrument> versions, Wave wave) {
        return Optional.ofNullable(versions.get(wave.instrument())).orElseThrow();
    }
}
