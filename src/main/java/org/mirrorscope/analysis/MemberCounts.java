package org.mirrorscope.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;

/**
 * Finds the questions that count members by community. A pack has no mark for them, so the rule is: number questions
 * named {@code <stem>_<item>} or {@code <stem>.<item>} for at least two items of the levels question, all with the same
 * stem; of several such stems the one that covers most items, then the one asked first.
 */
final class MemberCounts {

    private static final int FEWEST = 2;

    private MemberCounts() {}

    /** One number variable for each item that has one; none if the questionnaire does not count members. */
    static List<Variable> of(List<Variable> variables, Kind.Levels scale) {
        Set<String> items = scale.items().stream().map(Code::code).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Map<String, Variable>> stems = new LinkedHashMap<>();
        for (Variable variable : variables) {
            if (variable.question().kind() instanceof Kind.Number) {
                items.stream()
                        .filter(item -> variable.name().endsWith("_" + item)
                                || variable.name().endsWith("." + item))
                        .forEach(item -> stems.computeIfAbsent(stem(variable, item), any -> new LinkedHashMap<>())
                                .put(item, variable));
            }
        }
        return stems.values().stream()
                .filter(family -> family.size() >= FEWEST)
                .sorted(Comparator.comparing((Map<String, Variable> family) -> family.size())
                        .reversed())
                .findFirst()
                .map(family -> List.copyOf(family.values()))
                .orElse(List.of());
    }

    private static String stem(Variable variable, String item) {
        return variable.name().substring(0, variable.name().length() - item.length());
    }
}
