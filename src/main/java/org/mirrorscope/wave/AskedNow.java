package org.mirrorscope.wave;

import java.time.Clock;
import java.util.Optional;
import org.mirrorscope.registry.OpenQuestion;
import org.mirrorscope.registry.OpenQuestions;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What countries are asked in open waves and have not answered: there they say it, and not in their records. */
@Component
class AskedNow implements OpenQuestions {

    private final WaveStore waves;
    private final Owing owing;
    private final Drafting drafting;
    private final Clock clock;

    AskedNow(WaveStore waves, Owing owing, Drafting drafting, Clock clock) {
        this.waves = waves;
        this.owing = owing;
        this.drafting = drafting;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenQuestion> about(CountryCode country, String variable) {
        return waves.schedules().stream()
                .filter(schedule -> asks(schedule.wave(), variable))
                .filter(schedule -> owing.countries(schedule, clock.instant()).containsKey(country))
                .map(Schedule::wave)
                .map(wave -> new OpenQuestion(wave.title(), "/my/" + wave.id().id() + "/" + country.alpha2()))
                .findFirst();
    }

    private boolean asks(Wave wave, String variable) {
        return drafting.instrument(wave).variables().stream()
                .anyMatch(asked -> asked.name().equals(variable));
    }
}
