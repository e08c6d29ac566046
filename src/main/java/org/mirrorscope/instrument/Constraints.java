package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;

/** What an instrument demands of the values of a return. */
public final class Constraints {

    private record Rule(Variable variable, @Nullable String field, Expression condition) {}

    /**
     * A value that does not meet its constraint.
     *
     * @param variable the stored variable
     * @param field the field of a repeat that it is about; null for the question itself
     * @param value the value as expressions see it
     * @param condition the constraint
     * @param impossible whether the constraint could not even be worked out, for example since it compares a text with a
     *     number
     */
    public record Broken(
            Variable variable, @Nullable String field, Object value, Expression condition, boolean impossible) {

        /** What is wrong, for whoever answers the questionnaire. */
        public Typed.Wrong words(Instrument asked) {
            return Demand.of(asked, this);
        }
    }

    private final Instrument instrument;
    private final List<Rule> rules = new ArrayList<>();

    /** Prepares an instrument's constraints; one that cannot be understood is met by everything. */
    public Constraints(Instrument instrument) {
        this.instrument = instrument;
        instrument.variables().forEach(variable -> {
            add(variable, null, variable.question());
            if (variable.question().kind() instanceof Kind.Repeat repeat) {
                repeat.fields().forEach(field -> add(variable, field.variable(), field));
            }
        });
    }

    private void add(Variable variable, @Nullable String field, Question question) {
        String constraint = question.constraint();
        if (constraint != null) {
            try {
                rules.add(new Rule(variable, field, Expression.overValue(constraint)));
            } catch (ExpressionException reportedWhenRead) {
                rules.removeIf(rule -> rule.condition().text().equals(constraint));
            }
        }
    }

    /** Whether nothing is demanded. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * The values that do not meet their constraint, in the order of the questionnaire; a constraint that touches an
     * absent answer is met.
     *
     * @param answers by stored variable, without those that the return is routed past
     */
    public List<Broken> brokenBy(Map<String, ? extends Answer> answers) {
        List<Broken> broken = new ArrayList<>();
        Map<String, Object> values = rules.isEmpty() ? Map.of() : ExpressionValues.answers(instrument, answers);
        for (Rule rule : rules) {
            if (answers.get(rule.variable().name()) instanceof AnswerValue value) {
                for (Map<String, Object> scope : scopes(rule, value, values)) {
                    Expression.Outcome outcome = rule.condition().evaluate(scope);
                    if (outcome == Expression.Outcome.FAILS || outcome == Expression.Outcome.IMPOSSIBLE) {
                        broken.add(new Broken(
                                rule.variable(),
                                rule.field(),
                                scope.getOrDefault("value", ""),
                                rule.condition(),
                                outcome == Expression.Outcome.IMPOSSIBLE));
                    }
                }
            }
        }
        return broken;
    }

    /** What the rule is worked out on: the value, or the field in each line of a repeat, beside the line's other fields. */
    private static List<Map<String, Object>> scopes(Rule rule, AnswerValue value, Map<String, Object> values) {
        if (rule.field() == null) {
            return List.of(Map.of("value", ExpressionValues.of(value), "answers", values));
        }
        List<Map<String, Object>> scopes = new ArrayList<>();
        if (value instanceof AnswerValue.Entries entries) {
            for (Map<String, AnswerValue> entry : entries.entries()) {
                AnswerValue field = entry.get(rule.field());
                if (field != null) {
                    Map<String, Object> within = new LinkedHashMap<>(values);
                    entry.forEach((name, other) -> within.put(name, ExpressionValues.of(other)));
                    scopes.add(Map.of("value", ExpressionValues.of(field), "answers", within));
                }
            }
        }
        return scopes;
    }
}
