package org.mirrorscope.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.WaveId;

/** One wave's answers for one group, each variable as a column in the order of the population. */
final class WaveColumns {

    private final WaveAnswers answers;
    private final @Nullable Group group;
    private final List<CountryCode> population;
    private final List<CountryCode> returned;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();

    WaveColumns(Dataset dataset, WaveAnswers answers, @Nullable Group group) {
        this.answers = answers;
        this.group = group;
        this.population = answers.wave().population().stream()
                .filter(country ->
                        group == null || group.has(dataset.countries().get(country)))
                .toList();
        this.returned = returnedAmong(population);
        for (Variable variable : answers.instrument().countedVariables()) {
            if (variable.question().visibility() == Visibility.PUBLIC) {
                variables.put(variable.name(), variable);
            } else {
                hidden.add(variable.name());
                hidden.add(variable.question().variable());
            }
        }
    }

    /** Those with at least one cell that is not {@code no_return}, whoever may see that cell. */
    private List<CountryCode> returnedAmong(List<CountryCode> countries) {
        Map<String, Map<CountryCode, Answer>> cells = answers.cells();
        Set<String> stored =
                answers.instrument().variables().stream().map(Variable::name).collect(Collectors.toSet());
        return countries.stream()
                .filter(country ->
                        stored.stream().anyMatch(name -> given(cells.get(name), country) != Missing.NO_RETURN))
                .toList();
    }

    private Answer given(@Nullable Map<CountryCode, Answer> column, CountryCode country) {
        Answer given = column == null ? null : column.get(country);
        if (given != null) {
            return given;
        }
        return answers.revisions().containsKey(country) ? Missing.NO_ANSWER : Missing.NO_RETURN;
    }

    WaveId wave() {
        return answers.wave().id();
    }

    boolean hasReturned(CountryCode country) {
        return Collections.binarySearch(returned, country) >= 0;
    }

    /** Whether the wave asks a variable, or the question that it is a code of, that not everybody may see. */
    boolean hides(Variable variable) {
        return hidden.contains(variable.name())
                || hidden.contains(variable.question().variable());
    }

    WaveAnswers answers() {
        return answers;
    }

    @Nullable
    Group group() {
        return group;
    }

    List<CountryCode> population() {
        return population;
    }

    List<CountryCode> returned() {
        return returned;
    }

    /** The counted variables that everybody may see, in the questionnaire's order. */
    List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    Optional<Variable> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** The answers to a counted variable; a code of a choices question as {@code yes} or {@code no}. */
    List<Answer> column(Variable variable) {
        return variable.question().kind() instanceof Kind.Choices
                ? chosen(variable, Set.of(variable.part()))
                : stored(variable.name());
    }

    /** For a choices question: {@code yes} where any of some codes was chosen, {@code no} where none was. */
    List<Answer> chosen(Variable variable, Set<String> codes) {
        return stored(variable.question().variable()).stream()
                .map(answer -> answer instanceof AnswerValue.Several several
                        ? (Answer)
                                new AnswerValue.Coded(several.codes().stream().anyMatch(codes::contains) ? "yes" : "no")
                        : answer)
                .toList();
    }

    private List<Answer> stored(String name) {
        Map<CountryCode, Answer> column = answers.cells().get(name);
        List<Answer> all = new ArrayList<>(population.size());
        for (CountryCode country : population) {
            all.add(given(column, country));
        }
        return all;
    }
}
