package org.mirrorscope.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.publication.PublicReturns.Awaited;
import org.mirrorscope.publication.PublicReturns.Held;
import org.mirrorscope.registry.Extent;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.registry.group.MirrorGroups;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.SignedReturn;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;

/** The records that this installation keeps. */
@Component
class StoredRecords implements CountryRecords {

    private final Statements statements;
    private final Replies replies;
    private final Waves waves;
    private final MirrorGroups groups;

    StoredRecords(Statements statements, Replies replies, Waves waves, MirrorGroups groups) {
        this.statements = statements;
        this.replies = replies;
        this.waves = waves;
        this.groups = groups;
    }

    @Override
    public PublicReturns returns(CountryCode country, List<WaveAnswers> published) {
        List<Clearance> clearances = replies.clearances(country);
        List<WaveAnswers> shown = new ArrayList<>();
        List<Extent> extents = new ArrayList<>();
        List<Awaited> awaited = new ArrayList<>();
        Set<Held> held = new HashSet<>();
        for (WaveAnswers wave : published) {
            Optional<Clearance> asked = clearances.stream()
                    .filter(clearance -> clearance.wave().equals(wave.wave().id()))
                    .findFirst();
            extents.add(asked.map(Clearance::extent)
                    .orElseGet(() -> Extent.whole(wave.wave().id().id())));
            asked.filter(clearance -> !clearance.isComplete())
                    .ifPresent(clearance -> awaited.add(new Awaited(wave.wave(), clearance.reply())));
            asked.map(clearance -> shown(wave, clearance))
                    .orElseGet(() -> Optional.of(wave))
                    .ifPresent(shown::add);
            asked.ifPresent(clearance -> clearance.earlier().forEach((variable, revision) -> {
                if (revision == 0) {
                    held.add(new Held(wave.wave().id(), variable));
                }
            }));
        }
        return new PublicReturns(shown, extents, awaited, held);
    }

    /** Empty as long as nothing of the return may be shown. */
    private Optional<WaveAnswers> shown(WaveAnswers wave, Clearance clearance) {
        if (clearance.isComplete()) {
            return Optional.of(wave);
        }
        if (clearance.revision() == 0) {
            return Optional.empty();
        }
        Map<String, Answer> answers = new HashMap<>(answers(clearance, clearance.revision()));
        Map<Integer, Map<String, Answer>> before = new HashMap<>();
        clearance
                .earlier()
                .forEach((variable, revision) -> answers.compute(
                        variable,
                        (same, said) -> revision == 0
                                ? said == null ? null : Missing.WITHHELD
                                : before.computeIfAbsent(revision, number -> answers(clearance, number))
                                        .get(variable)));
        return Optional.of(PublicReturns.only(wave, clearance.country(), clearance.revision(), answers));
    }

    private Map<String, Answer> answers(Clearance clearance, int revision) {
        return waves.revision(clearance.wave(), clearance.country(), revision)
                .<Map<String, Answer>>map(SignedReturn::answers)
                .orElse(Map.of());
    }

    @Override
    public SortedMap<String, List<Statement>> facts(CountryCode country, Collection<Extent> returns) {
        return statements.publicFacts(country, returns);
    }

    @Override
    public List<Statement> betweenWaves(CountryCode country) {
        return statements.publicBetweenWaves(country);
    }

    @Override
    public MirrorGroup group(CountryCode country) {
        return groups.publicly(country);
    }

    @Override
    public boolean isOld(Statement fact) {
        return statements.isOld(fact);
    }

    @Override
    public String version() {
        return "r" + replies.version();
    }
}
