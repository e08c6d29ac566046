package org.mirrorscope.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/**
 * Every figure over one dataset, counted when it is first asked for and kept. Immutable to its callers and safe to
 * share between threads. Variables that not everybody may see never enter, nor do waves that ask persons and not
 * countries. A group of null means all countries; a group that the dataset does not have has an empty population.
 */
public final class Findings {

    /** The version of the method by which everything here is counted; changes when the method does. */
    public static final String METHOD = "1";

    private final Dataset dataset;
    private final Map<WaveId, WaveAnswers> waves;
    private final Map<WaveAndGroup, WaveColumns> columns = new ConcurrentHashMap<>();
    private final Map<WaveAndGroup, Map<String, Distribution>> distributions = new ConcurrentHashMap<>();

    private final Map<WavesAndGroup, Map<String, Comparison>> comparisons = new ConcurrentHashMap<>();
    private final Map<WaveAndGroup, List<Composition>> compositions = new ConcurrentHashMap<>();
    private final Map<PairAndGroup, Association> associations = new ConcurrentHashMap<>();
    private final Concordances concordances;

    private Findings(Dataset dataset) {
        this.dataset = dataset;
        this.concordances = new Concordances(dataset.instruments().values());
        this.waves = dataset.waves().stream()
                .filter(wave -> wave.instrument().respondent() == Respondent.COUNTRY)
                .collect(Collectors.toMap(
                        wave -> wave.wave().id(), wave -> wave, (first, second) -> first, LinkedHashMap::new));
    }

    /** The figures over a dataset. */
    public static Findings over(Dataset dataset) {
        return new Findings(dataset);
    }

    /** The answers that are counted. */
    public Dataset dataset() {
        return dataset;
    }

    /** How far the versions of questionnaires compare. */
    public Concordances concordances() {
        return concordances;
    }

    /** The waves of countries, earliest first. */
    public List<Wave> waves() {
        return waves.values().stream().map(WaveAnswers::wave).toList();
    }

    /** The wave of that name, if there is one. */
    public Optional<Wave> wave(WaveId id) {
        return Optional.ofNullable(waves.get(id)).map(WaveAnswers::wave);
    }

    /** The latest wave whose results are public, if there is one. */
    public Optional<Wave> latestPublished() {
        return waves().stream().filter(Wave::published).max(Comparator.comparing(Wave::opened));
    }

    /** The wave before another one that asks the same instrument, if there is one. */
    public Optional<Wave> before(WaveId id) {
        return wave(id).flatMap(wave -> waves().stream()
                .filter(other ->
                        other.instrument().instrument().equals(wave.instrument().instrument()))
                .filter(other -> other.opened().isBefore(wave.opened()))
                .max(Comparator.comparing(Wave::opened)));
    }

    /** The instrument version that a wave asks, if there is such a wave. */
    public Optional<Instrument> instrument(WaveId id) {
        return Optional.ofNullable(waves.get(id)).map(WaveAnswers::instrument);
    }

    /** Every group that the initiative's groupings make, in the groupings' order, then by name. */
    public List<Group> groups() {
        return dataset.initiative().groupings().stream()
                .flatMap(grouping -> values(grouping).stream().map(value -> new Group(grouping, value)))
                .toList();
    }

    private SortedSet<String> values(String grouping) {
        return dataset.countries().values().stream()
                .map(country -> country.groups().get(grouping))
                .filter(value -> value != null && !value.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables of a wave that are counted and that everybody may see; none if there is no such wave. */
    public List<Variable> variables(WaveId wave) {
        return columns(wave, null).map(WaveColumns::variables).orElse(List.of());
    }

    /** How a wave's countries answered every variable, in the questionnaire's order. */
    public Collection<Distribution> distributions(WaveId wave, @Nullable Group group) {
        return distributionsByVariable(wave, group).values();
    }

    /** How a wave's countries answered one variable; empty if the wave does not ask it or not everybody may see it. */
    public Optional<Distribution> distribution(WaveId wave, String variable, @Nullable Group group) {
        return Optional.ofNullable(distributionsByVariable(wave, group).get(variable));
    }

    /**
     * Every variable of either wave compared, in the order of the wave compared to, then those that only the other asks.
     * Holm's correction is over all of them.
     */
    public List<Comparison> comparisons(WaveId from, WaveId to, @Nullable Group group) {
        return List.copyOf(comparisonsByVariable(from, to, group).values());
    }

    /** One variable compared; empty if neither wave asks it or not everybody may see it. */
    public Optional<Comparison> comparison(WaveId from, WaveId to, String variable, @Nullable Group group) {
        return Optional.ofNullable(comparisonsByVariable(from, to, group).get(variable));
    }

    /** One result for each levels question of a wave. */
    public List<Composition> composition(WaveId wave, @Nullable Group group) {
        return columns(wave, group)
                .map(found -> compositions.computeIfAbsent(new WaveAndGroup(wave, group), key -> Composing.of(found)))
                .orElse(List.of());
    }

    /** How two variables of a wave go together; empty if the wave does not ask both in countable form. */
    public Optional<Association> association(WaveId wave, String first, String second, @Nullable Group group) {
        return columns(wave, group)
                .flatMap(found -> found.variable(first)
                        .filter(Associating::countable)
                        .flatMap(one -> found.variable(second)
                                .filter(Associating::countable)
                                .map(other -> associations.computeIfAbsent(
                                        new PairAndGroup(wave, first, second, group),
                                        key -> Associating.of(found, one, other)))));
    }

    /** How each of some variables goes together with each of some others; pairs that cannot be counted are left out. */
    public List<Association> associations(
            WaveId wave, Collection<String> first, Collection<String> second, @Nullable Group group) {
        return first.stream()
                .flatMap(row -> second.stream().flatMap(column -> association(wave, row, column, group).stream()))
                .toList();
    }

    private Optional<WaveColumns> columns(WaveId wave, @Nullable Group group) {
        WaveAnswers answers = waves.get(wave);
        return answers == null
                ? Optional.empty()
                : Optional.of(columns.computeIfAbsent(
                        new WaveAndGroup(wave, group), key -> new WaveColumns(dataset, answers, group)));
    }

    private Map<String, Distribution> distributionsByVariable(WaveId wave, @Nullable Group group) {
        Optional<WaveColumns> found = columns(wave, group);
        return found.isEmpty()
                ? Map.of()
                : distributions.computeIfAbsent(new WaveAndGroup(wave, group), key -> count(found.get()));
    }

    private Map<String, Comparison> comparisonsByVariable(WaveId from, WaveId to, @Nullable Group group) {
        return columns(from, group)
                .flatMap(then -> columns(to, group)
                        .map(now -> comparisons.computeIfAbsent(
                                new WavesAndGroup(from, to, group),
                                key -> new Comparing(then, now, concordances).all())))
                .orElse(Map.of());
    }

    private static Map<String, Distribution> count(WaveColumns wave) {
        Map<String, Distribution> all = new LinkedHashMap<>();
        wave.variables().forEach(variable -> all.put(variable.name(), Counting.count(wave, variable)));
        return all;
    }

    private record WaveAndGroup(WaveId wave, @Nullable Group group) {}

    private record WavesAndGroup(
            WaveId from, WaveId to, @Nullable Group group) {}

    private record PairAndGroup(
            WaveId wave,
            String first,
            String second,
            @Nullable Group group) {}
}
