package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says how far the versions of instruments compare: what their authors state, the defaults where they state nothing,
 * and what follows for versions that are several steps apart. Immutable.
 */
public final class Concordances {

    private final Map<VersionId, Instrument> versions;
    private final Map<VersionId, Map<String, Variable>> variables;

    /** @param versions every version that is compared, and those in between */
    public Concordances(Collection<Instrument> versions) {
        this.versions = versions.stream()
                .collect(Collectors.toMap(
                        Instrument::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        this.variables = this.versions.values().stream()
                .collect(Collectors.toMap(
                        Instrument::id,
                        version -> version.countedVariables().stream()
                                .collect(Collectors.toMap(
                                        Variable::name,
                                        Function.identity(),
                                        (first, second) -> first,
                                        LinkedHashMap::new))));
    }

    /**
     * How a counted variable compares between two versions. Either may be the later one.
     *
     * @param from the version compared from; 'earlier' in the result
     * @param to the version compared to; 'later' in the result
     * @param variable a counted variable's name; for choices codes that were split or merged, the shared code's
     * @return empty if no comparability is stated: no chain of versions leads from one to the other, the variable is
     *     absent in between, somebody must state a verdict and nobody did, or neither version asks it
     */
    public Optional<Comparability> compare(VersionId from, VersionId to, String variable) {
        Optional<List<VersionId>> down = chain(to, from);
        if (down.isPresent()) {
            return along(down.get().reversed(), variable);
        }
        Optional<List<VersionId>> up = chain(from, to);
        if (up.isPresent()) {
            return along(up.get().reversed(), variable).map(Concordances::backwards);
        }
        return onlyOne(from, to, variable);
    }

    /** Without a chain nothing is known but that one of the two does not ask it at all. */
    private Optional<Comparability> onlyOne(VersionId from, VersionId to, String variable) {
        boolean then = variable(from, variable) != null;
        boolean now = variable(to, variable) != null;
        return then == now
                ? Optional.empty()
                : Optional.of(VariableChain.refusing(now ? Verdict.NEW : Verdict.DROPPED, List.of()));
    }

    private Optional<Comparability> along(List<VersionId> chain, String name) {
        return new VariableChain(
                        chain.stream()
                                .map(versions::get)
                                .map(Objects::requireNonNull)
                                .toList(),
                        variables,
                        name)
                .comparability();
    }

    private @Nullable Variable variable(VersionId version, String name) {
        return variables.getOrDefault(version, Map.of()).get(name);
    }

    /** The shortest chain of stated blocks from a later version down to an earlier one; both ends included. */
    private Optional<List<VersionId>> chain(VersionId later, VersionId earlier) {
        List<List<VersionId>> paths = new ArrayList<>(List.of(List.of(later)));
        Set<VersionId> seen = new HashSet<>(Set.of(later));
        for (int i = 0; i < paths.size(); i++) {
            List<VersionId> path = paths.get(i);
            VersionId end = path.getLast();
            if (end.equals(earlier)) {
                return Optional.of(path);
            }
            Instrument version = versions.get(end);
            for (Concordance block : version == null ? List.<Concordance>of() : version.concordances()) {
                VersionId next = new VersionId(end.instrument(), block.against());
                if (versions.containsKey(next) && seen.add(next)) {
                    List<VersionId> longer = new ArrayList<>(path);
                    longer.add(next);
                    paths.add(longer);
                }
            }
        }
        return Optional.empty();
    }

    private static Comparability backwards(Comparability forwards) {
        Verdict verdict = switch (forwards.verdict()) {
            case NEW -> Verdict.DROPPED;
            case DROPPED -> Verdict.NEW;
            case SAME, REWORDED, RECODED, BROKEN -> forwards.verdict();
        };
        return new Comparability(
                verdict,
                forwards.codes(),
                forwards.later(),
                forwards.earlier(),
                forwards.notes().reversed());
    }

    /**
     * What is wrong with a version's statements about earlier versions.
     *
     * @param version the version whose statements are checked
     * @param earlier the other versions of the same instrument
     */
    public static List<Violation> check(Instrument version, Collection<Instrument> earlier) {
        return new ConcordanceCheck(version, earlier).violations();
    }

    /**
     * Something that a version's authors should state or put right.
     *
     * @param against the version it is about, as the block names it
     * @param variable the variable it is about, empty for the whole block
     * @param key the sentence in the message bundles
     * @param arguments what it names
     */
    public record Violation(String against, String variable, String key, List<Object> arguments) {}
}
