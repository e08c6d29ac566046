package org.mirrorscope.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;

/** Counts one levels question as a composition. */
final class Composing {

    private final WaveColumns wave;
    private final Question question;
    private final Kind.Levels scale;
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private final SortedMap<CountryCode, List<Answer>> matrix = new TreeMap<>();

    private Composing(WaveColumns wave, Question question, Kind.Levels scale) {
        this.wave = wave;
        this.question = question;
        this.scale = scale;
        scale.codes().forEach(code -> levels.put(code.code(), levels.size()));
    }

    /** One result for each levels question that everybody may see. */
    static List<Composition> of(WaveColumns wave) {
        return wave.variables().stream()
                .map(Variable::question)
                .distinct()
                .flatMap(question -> question.kind() instanceof Kind.Levels scale
                        ? Stream.of(new Composing(wave, question, scale).result())
                        : Stream.empty())
                .toList();
    }

    private Composition result() {
        List<Variable> items =
                scale.items().stream().flatMap(item -> variable(item).stream()).toList();
        List<List<Answer>> columns = items.stream().map(wave::column).toList();
        for (int i = 0; i < wave.population().size(); i++) {
            CountryCode country = wave.population().get(i);
            int row = i;
            if (wave.hasReturned(country)) {
                matrix.put(
                        country, columns.stream().map(column -> column.get(row)).toList());
            }
        }
        SortedMap<CountryCode, int[]> groups = groups();
        return new Composition(
                wave.wave(),
                question,
                wave.group(),
                items.stream().map(this::community).toList(),
                matrix,
                diversity(groups),
                Dissimilarity.jaccard(groups).orElse(null),
                Dissimilarity.gower(groups, levels.size()).orElse(null));
    }

    private Optional<Variable> variable(Code item) {
        return wave.variable(question.variable() + "." + item.code());
    }

    private Composition.Community community(Variable item) {
        Distribution distribution = Counting.count(wave, item);
        List<Distribution.Cell> cells = distribution.cells();
        List<CountryCode> high = cells.getLast().countries();
        List<CountryCode> upper = cells.size() < 3
                ? high
                : Stream.concat(cells.get(cells.size() - 2).countries().stream(), high.stream())
                        .sorted()
                        .toList();
        Code code = scale.items().stream()
                .filter(known -> known.code().equals(item.part()))
                .findFirst()
                .orElseThrow();
        return new Composition.Community(code, distribution, high, upper);
    }

    /** For each country with at least one value: the level of each community, -1 where it has none. */
    private SortedMap<CountryCode, int[]> groups() {
        SortedMap<CountryCode, int[]> groups = new TreeMap<>();
        matrix.forEach((country, answers) -> {
            int[] group = answers.stream().mapToInt(this::level).toArray();
            if (Stream.of(answers).flatMap(List::stream).anyMatch(AnswerValue.class::isInstance)) {
                groups.put(country, group);
            }
        });
        return groups;
    }

    private int level(Answer answer) {
        return answer instanceof AnswerValue.Coded coded ? levels.getOrDefault(coded.code(), -1) : -1;
    }

    private SortedMap<CountryCode, Composition.Diversity> diversity(SortedMap<CountryCode, int[]> groups) {
        Map<CountryCode, List<Double>> members = members();
        SortedMap<CountryCode, Composition.Diversity> all = new TreeMap<>();
        groups.forEach((country, group) -> {
            int present = 0;
            int answered = 0;
            for (int level : group) {
                present += level > 0 ? 1 : 0;
                answered += level >= 0 ? 1 : 0;
            }
            Double effective = Hill.effectiveNumber(members.getOrDefault(country, List.of()))
                    .orElse(null);
            all.put(country, new Composition.Diversity(present, answered, effective));
        });
        return all;
    }

    /** Each country's member counts by community, where the questionnaire asks for them. */
    private Map<CountryCode, List<Double>> members() {
        Map<CountryCode, List<Double>> members = new TreeMap<>();
        for (Variable counted : MemberCounts.of(wave.variables(), scale)) {
            List<Answer> column = wave.column(counted);
            for (int i = 0; i < column.size(); i++) {
                if (column.get(i) instanceof AnswerValue.Amount amount) {
                    members.computeIfAbsent(wave.population().get(i), any -> new ArrayList<>())
                            .add(amount.number().doubleValue());
                }
            }
        }
        return members;
    }
}
