package org.mirrorscope.wave;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * Looks up what countries said last time, and what of it is offered again. Since each page of a questionnaire shows it,
 * what was found is remembered until anything that counts has changed.
 */
@Component
class LastTimes {

    /** Each holds one country's answers, so this many take some megabytes. */
    private static final int MOST = 200;

    private final WaveStore waves;
    private final RevisionStore revisions;
    private final Instruments instruments;
    private final Cache<Key, Optional<LastTime>> found =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(long dataVersion, WaveId wave, CountryCode country) {}

    LastTimes(WaveStore waves, RevisionStore revisions, Instruments instruments) {
        this.waves = waves;
        this.revisions = revisions;
        this.instruments = instruments;
    }

    /** As {@link #before}, for somebody who only looks. */
    Optional<LastTime> shown(Wave wave, CountryCode country) {
        return found.get(new Key(waves.dataVersion(), wave.id(), country), unused -> before(wave, country));
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
            Map<String, Answer> answers = signed.answers();
            Map<String, AnswerValue> told = new LinkedHashMap<>();
            now.variables().forEach(variable -> {
                if (answers.get(variable.name()) instanceof AnswerValue value) {
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
