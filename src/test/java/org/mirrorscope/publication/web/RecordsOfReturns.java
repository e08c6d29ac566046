package org.mirrorscope.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.publication.CountryRecords;
import org.mirrorscope.registry.Extent;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.group.MirrorGroup;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Returns;
import org.mirrorscope.wave.WaveFacts;

/** The records that follow from a dataset's returns, and what a test adds to them. */
final class RecordsOfReturns implements CountryRecords {

    private static final Comparator<Statement> BY_DAY =
            Comparator.comparing(Statement::asOf).thenComparing(Statement::recordedAt);

    private final List<Statement> statements = new ArrayList<>();
    private final LocalDate today;
    private MirrorGroup group = MirrorGroup.NONE;

    RecordsOfReturns(Dataset dataset, LocalDate today, Statement... more) {
        this.today = today;
        for (WaveAnswers wave : dataset.waves()) {
            if (wave.wave().closed() == null) {
                continue; // nothing is accepted yet
            }
            WaveFacts facts = new WaveFacts(wave.wave(), wave.instrument(), Instant.EPOCH);
            statements.addAll(facts.of(new Returns(wave.revisions(), wave.cells())));
        }
        statements.addAll(List.of(more));
    }

    @Override
    public SortedMap<String, List<Statement>> facts(CountryCode country, Collection<Extent> returns) {
        SortedMap<String, List<Statement>> facts = new TreeMap<>();
        statements.stream()
                .filter(statement -> isPublic(country, statement))
                .filter(statement -> !(statement.source() instanceof Source.Return from)
                        || returns.stream().anyMatch(extent -> extent.wave().equals(from.wave())))
                .sorted(BY_DAY.reversed())
                .forEach(statement -> facts.computeIfAbsent(statement.variable(), none -> new ArrayList<>())
                        .add(statement));
        return facts;
    }

    @Override
    public List<Statement> betweenWaves(CountryCode country) {
        return statements.stream()
                .filter(statement -> isPublic(country, statement) && !(statement.source() instanceof Source.Return))
                .sorted(BY_DAY.reversed())
                .toList();
    }

    @Override
    public MirrorGroup group(CountryCode country) {
        return group;
    }

    /** The same records of countries that all keep this of their mirror groups. */
    RecordsOfReturns with(MirrorGroup kept) {
        group = kept;
        return this;
    }

    @Override
    public boolean isOld(Statement fact) {
        return fact.asOf().plusMonths(18).isBefore(today);
    }

    private static boolean isPublic(CountryCode country, Statement statement) {
        return statement.country().equals(country) && statement.visibility() == Visibility.PUBLIC;
    }
}
