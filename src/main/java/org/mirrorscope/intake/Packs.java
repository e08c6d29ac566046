package org.mirrorscope.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Problem;
import org.mirrorscope.wave.ReturnAccepted;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveFacts;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Packs on their way into the database: all of a pack, or nothing. */
@Component
public class Packs {

    private final Countries countries;
    private final Instruments instruments;
    private final Waves waves;
    private final Statements statements;

    Packs(Countries countries, Instruments instruments, Waves waves, Statements statements) {
        this.countries = countries;
        this.instruments = instruments;
        this.waves = waves;
        this.statements = statements;
    }

    /**
     * Loads what a pack says, in one transaction. What is here already is left as it is, so loading again changes
     * nothing; a country whose answers to a wave changed gets a new revision. The facts of closed waves go into the
     * countries' records.
     *
     * @param problems what was found when the pack was read
     * @param acceptProblems whether to load although some of them stop loading; these are then kept with each wave
     * @throws Refusal if there are problems and they are not accepted, if another initiative lives here, if a published
     *     instrument version changed, or if a wave cannot follow on what is here; nothing is changed then
     */
    @Transactional
    public Loaded load(Dataset dataset, List<Problem> problems, boolean acceptProblems, Progress progress) {
        List<Problem> stopping = problems.stream().filter(Problem::stops).toList();
        if (!stopping.isEmpty() && !acceptProblems) {
            throw new Refusal("wave/load.problems", stopping.size());
        }
        // First, because it keeps a second load waiting until this one has ended.
        boolean adopted =
                countries.adopt(dataset.initiative(), dataset.countries().values());
        int published = 0;
        for (Instrument version : dataset.instruments().values().stream()
                .sorted(Comparator.comparing(version -> version.id().toString()))
                .toList()) {
            published += instruments.publish(version) ? 1 : 0;
        }
        Loaded loaded = new Loaded(adopted, published, 0, 0, 0);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        int done = 0;
        for (WaveAnswers wave : dataset.waves()) {
            progress.at("wave/load.returns", done++, dataset.waves().size());
            loaded = plus(loaded, load(wave, now));
            waves.keepReport(wave.wave().id(), stopping, now);
        }
        progress.at("wave/load.returns", done, dataset.waves().size());
        return loaded;
    }

    private static Loaded plus(Loaded one, Loaded other) {
        return new Loaded(
                one.countries() || other.countries(),
                one.versions() + other.versions(),
                one.waves() + other.waves(),
                one.revisions() + other.revisions(),
                one.statements() + other.statements());
    }

    private Loaded load(WaveAnswers answers, Instant now) {
        Wave wave = answers.wave();
        Optional<Wave> before = waves.find(wave.id());
        boolean changed = waves.bring(wave);
        Map<CountryCode, Map<String, Answer>> returns = byCountry(answers);
        List<ReturnAccepted> accepted = waves.acceptFromPack(wave.id(), returns, now);
        List<Statement> facts = List.of();
        if (wave.published()) {
            WaveFacts known = new WaveFacts(wave, answers.instrument(), now);
            boolean openedBefore = before.filter(there -> !there.published()).isPresent();
            facts = openedBefore ? known.of(waves.returns(wave.id())) : known.of(accepted);
            statements.record(facts);
        }
        return new Loaded(false, 0, changed ? 1 : 0, accepted.size(), facts.size());
    }

    private static Map<CountryCode, Map<String, Answer>> byCountry(WaveAnswers answers) {
        Map<CountryCode, Map<String, Answer>> returns = new TreeMap<>();
        answers.revisions().keySet().forEach(country -> returns.put(country, new HashMap<>()));
        answers.cells()
                .forEach((variable, column) -> column.forEach((country, answer) -> {
                    Map<String, Answer> given = returns.get(country);
                    if (given != null) {
                        given.put(variable, answer);
                    }
                }));
        return returns;
    }
}
