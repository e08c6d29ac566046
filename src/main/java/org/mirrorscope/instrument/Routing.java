package org.mirrorscope.instrument;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mirrorscope.shared.Answer;

/** Which questions of an instrument apply to a return, given its answers. */
public final class Routing {

    private final Instrument instrument;
    private final Map<String, Expression> conditions = new LinkedHashMap<>();

    /** Prepares an instrument's conditions; one that cannot be understood lets its question through. */
    public Routing(Instrument instrument) {
        this.instrument = instrument;
        instrument.questions().forEach(question -> {
            String relevant = question.relevant();
            if (relevant != null) {
                try {
                    conditions.put(question.variable(), Expression.overAnswers(relevant));
                } catch (ExpressionException reportedWhenRead) {
                    conditions.remove(question.variable());
                }
            }
        });
    }

    /** Whether every question always applies. */
    public boolean isOpen() {
        return conditions.isEmpty();
    }

    /**
     * The stored variables that a return is routed past. Questions are taken in the order in which they are asked; a
     * value that was given to a question that does not apply counts as absent for those after it.
     *
     * @param answers by stored variable
     */
    public Set<String> passedBy(Map<String, ? extends Answer> answers) {
        return passedBy(answers, impossible -> {});
    }

    /**
     * The same, and tells of conditions that cannot be worked out.
     *
     * @param impossible takes each question whose condition fails on these answers, for example since it compares a text
     *     with a number; the return is routed past it
     */
    public Set<String> passedBy(Map<String, ? extends Answer> answers, Consumer<Question> impossible) {
        Set<String> passed = new LinkedHashSet<>();
        if (conditions.isEmpty()) {
            return passed;
        }
        Map<String, Object> values = ExpressionValues.answers(instrument, answers);
        instrument.questions().forEach(question -> {
            Expression condition = conditions.get(question.variable());
            Expression.Outcome outcome =
                    condition == null ? Expression.Outcome.HOLDS : condition.evaluate(Map.of("answers", values));
            if (outcome == Expression.Outcome.IMPOSSIBLE) {
                impossible.accept(question);
            }
            if (outcome != Expression.Outcome.HOLDS) {
                passed.add(question.variable());
                forget(question, values);
            }
        });
        Set<String> stored = new LinkedHashSet<>();
        instrument.variables().stream()
                .filter(variable -> passed.contains(variable.question().variable()))
                .forEach(variable -> stored.add(variable.name()));
        return stored;
    }

    private static void forget(Question question, Map<String, Object> values) {
        if (question.kind() instanceof Kind.Levels) {
            values.put(question.variable(), Map.of());
        } else {
            values.remove(question.variable());
        }
    }

    /**
     * The numbers of the questions on whose answers it depends whether a question is asked; empty if it always is.
     *
     * @param order the questions' variables in the order in which they are asked
     */
    public static String after(Question question, List<String> order) {
        String relevant = question.relevant();
        if (relevant == null) {
            return "";
        }
        try {
            return Expression.overAnswers(relevant).namesUnder("answers").stream()
                    .filter(order::contains)
                    .map(name -> order.indexOf(name) + 1)
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        } catch (ExpressionException reportedByTheChecks) {
            return "";
        }
    }
}
