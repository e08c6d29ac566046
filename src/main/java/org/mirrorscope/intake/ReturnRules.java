package org.mirrorscope.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Expression;
import org.mirrorscope.instrument.ExpressionException;
import org.mirrorscope.instrument.ExpressionValues;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentFile;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.Place;

/** What an instrument asks of a whole return: routing and constraints. Turns a wave's cells into its answers. */
final class ReturnRules {

    /** A constraint, and the field of a repeat that it is about; null for the question itself. */
    private record Rule(Variable variable, @Nullable String field, Expression condition) {}

    private final InstrumentFile asked;
    private final Instrument instrument;
    private final ProblemList problems;
    private final Routing routing;
    private final List<Rule> rules = new ArrayList<>();

    ReturnRules(InstrumentFile asked, ProblemList problems) {
        this.asked = asked;
        this.instrument = asked.instrument();
        this.problems = problems;
        this.routing = new Routing(instrument);
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

    WaveAnswers finish(WaveCells cells) {
        Map<String, Map<CountryCode, Answer>> answers = cells.answers();
        SortedMap<CountryCode, Integer> revisions = new TreeMap<>();
        for (CountryCode country : cells.returned()) {
            revisions.put(country, 1);
            if (!routing.isOpen() || !rules.isEmpty()) {
                check(country, cells.of(country), answers);
            }
        }
        return new WaveAnswers(cells.wave(), instrument, answers, revisions);
    }

    private void check(
            CountryCode country, Map<String, WaveCells.Given> given, Map<String, Map<CountryCode, Answer>> answers) {
        Map<String, Answer> plain = new LinkedHashMap<>();
        given.forEach((variable, cell) -> plain.put(variable, Objects.requireNonNull(cell.answer())));
        Set<String> passed = routing.passedBy(plain, question -> reportImpossible(question, country));
        for (String variable : passed) {
            WaveCells.Given cell = given.get(variable);
            if (cell != null && cell.answer() == Missing.NOT_ASKED) {
                continue;
            }
            if (cell != null && cell.answer() instanceof AnswerValue) {
                problems.note(cell.place(), "intake/routing.passed", country, variable, cell.text());
            }
            answers.computeIfAbsent(variable, unused -> new TreeMap<>()).put(country, Missing.NOT_APPLICABLE);
            plain.remove(variable);
        }
        Map<String, Object> values = ExpressionValues.answers(instrument, plain);
        for (Rule rule : rules) {
            WaveCells.Given cell = given.get(rule.variable().name());
            if (cell != null && plain.get(rule.variable().name()) instanceof AnswerValue value) {
                boolean broken = isBroken(rule, value, values, country, cell.place());
                if (broken) {
                    answers.getOrDefault(rule.variable().name(), new TreeMap<>())
                            .remove(country);
                }
            }
        }
    }

    private void reportImpossible(Question question, CountryCode country) {
        problems.problem(
                asked.question(question.variable()),
                "intake/routing.impossible",
                question.variable(),
                country,
                String.valueOf(question.relevant()));
    }

    /** Whether a value breaks a rule, which is reported; a rule that touches an absent answer is met. */
    private boolean isBroken(
            Rule rule, AnswerValue value, Map<String, Object> values, CountryCode country, Place place) {
        boolean broken = false;
        for (Map<String, Object> scope : scopes(rule, value, values)) {
            Object subject = scope.get("value");
            switch (rule.condition().evaluate(scope)) {
                case HOLDS, ABSENT -> {}
                case FAILS -> {
                    problems.problem(
                            place, "intake/rule.broken", country, name(rule), shown(subject), rule.condition());
                    broken = true;
                }
                case IMPOSSIBLE -> {
                    problems.problem(
                            place, "intake/rule.impossible", country, name(rule), shown(subject), rule.condition());
                    broken = true;
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

    private static String name(Rule rule) {
        return rule.variable().name() + (rule.field() == null ? "" : "." + rule.field());
    }

    private static String shown(@Nullable Object subject) {
        String text = String.valueOf(subject);
        return subject instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
