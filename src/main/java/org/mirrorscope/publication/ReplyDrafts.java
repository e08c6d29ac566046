package org.mirrorscope.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Extent;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Returns;
import org.mirrorscope.wave.SignedReturn;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveFacts;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;

/** What will be said of a country in public: what is said now, and what a revision of its return adds to it. */
@Component
public class ReplyDrafts {

    private final PublishedFindings published;
    private final CountryRecords records;
    private final Waves waves;
    private final Clock clock;

    ReplyDrafts(PublishedFindings published, CountryRecords records, Waves waves, Clock clock) {
        this.published = published;
        this.records = records;
        this.waves = waves;
        this.clock = clock;
    }

    /**
     * Everything that pages about the country read. Of the wave it holds this country's answers only, so that nothing of
     * others is told before the results are public.
     *
     * @param findings as if the results of the reply's wave were public
     * @param records as if everything were cleared that the reply's revision says
     */
    public record Draft(Findings findings, CountryRecords records) {}

    /** What will be said once this reply clears all. */
    public Draft of(Reply reply) {
        Findings now = published.current();
        Wave wave = waves.find(reply.wave()).orElseThrow();
        SignedReturn signed =
                waves.revision(reply.wave(), reply.country(), reply.revision()).orElseThrow();
        WaveAnswers own = PublicReturns.only(
                new WaveAnswers(
                        asPublished(wave),
                        Objects.requireNonNull(
                                now.dataset().instruments().get(wave.instrument()), "a wave asks a published version"),
                        Map.of(),
                        new TreeMap<>()),
                reply.country(),
                reply.revision(),
                signed.answers());
        return new Draft(
                Findings.over(with(now.dataset(), own)),
                new Drafted(records, own, !wave.published(), signed, clock.instant()));
    }

    private static Wave asPublished(Wave wave) {
        return new Wave(
                wave.id(), wave.instrument(), wave.title(), wave.opened(), wave.closed(), true, wave.population());
    }

    private static Dataset with(Dataset now, WaveAnswers own) {
        List<WaveAnswers> waves = new ArrayList<>(now.waves());
        waves.removeIf(wave -> wave.wave().id().equals(own.wave().id()));
        waves.add(own);
        waves.sort(Comparator.comparing(wave -> wave.wave().opened()));
        return new Dataset(now.initiative(), now.countries(), now.instruments(), waves);
    }

    /**
     * The records as they will be.
     *
     * @param own the wave with the country's answers
     * @param ahead whether the results are not public, so that the record does not have these facts yet
     * @param now when the record gets them, as if the results became public now: after all that it has already
     */
    private record Drafted(CountryRecords before, WaveAnswers own, boolean ahead, SignedReturn signed, Instant now)
            implements CountryRecords {

        @Override
        public PublicReturns returns(CountryCode country, List<WaveAnswers> published) {
            List<WaveAnswers> others = published.stream()
                    .filter(wave -> !wave.wave().id().equals(signed.wave()))
                    .toList();
            PublicReturns said = before.returns(country, others);
            List<WaveAnswers> shown = new ArrayList<>(said.waves());
            shown.add(own);
            shown.sort(Comparator.comparing(wave -> wave.wave().opened()));
            List<Extent> extents = new ArrayList<>(said.extents());
            extents.add(new Extent(signed.wave().id(), signed.number(), Map.of()));
            return new PublicReturns(shown, extents, said.awaited(), said.held());
        }

        @Override
        public SortedMap<String, List<Statement>> facts(CountryCode country, Collection<Extent> returns) {
            SortedMap<String, List<Statement>> facts = new TreeMap<>(before.facts(country, returns));
            if (ahead) {
                told().stream()
                        .filter(fact -> fact.visibility() == Visibility.PUBLIC)
                        .forEach(fact -> facts.merge(fact.variable(), List.of(fact), Drafted::ordered));
            }
            return facts;
        }

        private static List<Statement> ordered(List<Statement> known, List<Statement> told) {
            return Stream.concat(told.stream(), known.stream())
                    .sorted(Comparator.comparing(Statement::asOf)
                            .thenComparing(Statement::recordedAt)
                            .reversed())
                    .toList();
        }

        private List<Statement> told() {
            return new WaveFacts(own.wave(), own.instrument(), now).of(new Returns(own.revisions(), own.cells()));
        }

        @Override
        public List<Statement> betweenWaves(CountryCode country) {
            return before.betweenWaves(country);
        }

        @Override
        public MirrorGroup group(CountryCode country) {
            return before.group(country);
        }

        @Override
        public boolean isOld(Statement fact) {
            return before.isOld(fact);
        }
    }
}
