package org.mirrorscope.publication.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;

/**
 * What one source told of one country, as a feed tells it: a return, a meeting, an update or a settlement.
 *
 * @param facts what it told and everybody may know, in the order of the questionnaire; never empty
 */
record RecordEntry(CountryAccount account, List<Statement> facts) {

    /** Newest first; what became known at once stands in the order of days, then of countries. */
    static final Comparator<RecordEntry> NEWEST_FIRST = Comparator.comparing(RecordEntry::updated)
            .thenComparing(entry -> entry.facts().getFirst().asOf())
            .reversed()
            .thenComparing(entry -> entry.account().country().code());

    RecordEntry {
        facts = List.copyOf(facts);
    }

    /**
     * Everything that the sources told of a country: of returns what still holds, of all others also what was true
     * before.
     */
    static List<RecordEntry> of(CountryAccount account) {
        Map<String, List<Statement>> bySource = new LinkedHashMap<>();
        Stream<Statement> returned = account.profile().values().stream()
                .map(Known::statement)
                .filter(fact -> fact.source() instanceof Source.Return);
        Stream.concat(returned, account.between().stream())
                .filter(fact -> account.variables().containsKey(fact.variable()))
                .forEach(fact -> bySource.computeIfAbsent(key(fact.source()), none -> new ArrayList<>())
                        .add(fact));
        List<String> order = List.copyOf(account.variables().keySet());
        return bySource.values().stream()
                .map(facts -> facts.stream()
                        .sorted(Comparator.comparingInt((Statement fact) -> order.indexOf(fact.variable())))
                        .toList())
                .map(facts -> new RecordEntry(account, facts))
                .toList();
    }

    /** Every revision of a return is told by itself. */
    private static String key(Source source) {
        return source instanceof Source.Return(String _, int revision)
                ? source.origin() + " " + revision
                : source.origin();
    }

    Source source() {
        return facts.getFirst().source();
    }

    /** When the last of it became known here. */
    Instant updated() {
        return facts.stream()
                .map(Statement::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Stays the same wherever and in whatever language the feed is read. */
    String id() {
        String name = account.findings().dataset().initiative().id() + " "
                + account.country().code() + " " + key(source());
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The facts in words, with their days and source. */
    List<CountryPart.Fact> told() {
        return facts.stream().map(fact -> account.fact(variable(fact), fact)).toList();
    }

    private Variable variable(Statement fact) {
        return Objects.requireNonNull(account.variables().get(fact.variable()), "only known ones are told");
    }
}
