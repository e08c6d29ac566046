package org.mirrorscope.instrument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.AnswerValue;

/**
 * Finds questions that nobody can ever be asked, by trying every combination of answers that their conditions, and the
 * conditions and constraints of what these speak of, can tell apart. The answers are routed by {@link Routing} itself.
 * Where that is not possible, it says so.
 */
final class ReachCheck {

    /** Combinations that are tried for one question; about a second's work. */
    private static final long MOST_CASES = 60_000;

    private final Instrument draft;
    private final Question target;
    private final Map<String, ExpressionUses.Use> uses = new LinkedHashMap<>();
    private final Map<String, Expression> constraints = new LinkedHashMap<>();
    private boolean anything;

    private ReachCheck(Instrument draft, Question target) {
        this.draft = draft;
        this.target = target;
    }

    /** What is known of whether a question can be asked. */
    sealed interface Reach {

        /** Some answers lead to it. */
        record Possible() implements Reach {}

        /** No answers lead to it: every combination was tried. */
        record Never() implements Reach {}

        /** Nobody knows; the questions whose answers cannot be tried one by one, none if there are too many cases. */
        record Undecided(Set<String> because) implements Reach {}
    }

    static List<Flaw> flaws(Instrument draft) {
        Set<String> circular = new HashSet<>();
        CircleCheck.circles(draft.questions().toList()).forEach(circular::addAll);
        List<Flaw> flaws = new ArrayList<>();
        draft.sections()
                .forEach(section -> section.questions().stream()
                        .filter(question -> understood(draft, question) && !circular.contains(question.variable()))
                        .forEach(question -> flaw(Spot.question(section, question), question, reach(draft, question))
                                .ifPresent(flaws::add)));
        return flaws;
    }

    private static Optional<Flaw> flaw(Spot spot, Question question, Reach reach) {
        return switch (reach) {
            case Reach.Possible _ -> Optional.empty();
            case Reach.Never _ ->
                Optional.of(
                        question.required()
                                ? Flaw.stopping(spot, "check.neverRequired", question.variable())
                                : Flaw.note(spot, "check.never", question.variable()));
            case Reach.Undecided(Set<String> because) ->
                Optional.of(
                        because.isEmpty()
                                ? Flaw.note(spot, "check.undecidedMany", question.variable(), MOST_CASES)
                                : Flaw.note(spot, "check.undecided", question.variable(), String.join(", ", because)));
        };
    }

    /** Conditions that are wrong in another way are reported for that alone. */
    private static boolean understood(Instrument draft, Question question) {
        return question.relevant() != null
                && !ConditionCheck.names(question.relevant()).isEmpty()
                && PartRules.variables(draft).containsAll(ConditionCheck.names(question.relevant()));
    }

    static Reach reach(Instrument draft, Question target) {
        return new ReachCheck(draft, target).decide();
    }

    private Reach decide() {
        gather();
        Map<String, List<AnswerValue>> values = new LinkedHashMap<>();
        Set<String> open = new TreeSet<>();
        draft.questions().forEach(question -> {
            var used = uses.get(question.variable());
            if (used == null) {
                return;
            }
            AnswerDomain domain = AnswerDomain.of(question, used);
            values.putAll(domain.variables());
            if (!domain.complete()) {
                open.add(question.variable());
            }
        });
        long cases = cases(values.values());
        if (tries(values, Math.min(cases, MOST_CASES))) {
            return new Reach.Possible();
        }
        if (anything) {
            open.add("answers");
        }
        return open.isEmpty() && cases <= MOST_CASES ? new Reach.Never() : new Reach.Undecided(open);
    }

    /** What the question's condition speaks of, and what that depends on in turn. */
    private void gather() {
        Deque<Question> waiting = new ArrayDeque<>(List.of(target));
        Set<String> met = new HashSet<>(Set.of(target.variable()));
        while (!waiting.isEmpty()) {
            Question question = waiting.remove();
            Set<String> names = new TreeSet<>(speaksOf(question.relevant()));
            if (question != target) {
                names.addAll(constrained(question));
            }
            names.stream()
                    .filter(met::add)
                    .flatMap(name -> draft.question(name).stream())
                    .forEach(waiting::add);
        }
    }

    private Set<String> speaksOf(@Nullable String relevant) {
        try {
            return relevant == null ? Set.of() : noted(Expression.overAnswers(relevant));
        } catch (ExpressionException letsItsQuestionThrough) {
            return Set.of();
        }
    }

    private Set<String> constrained(Question question) {
        String constraint = question.constraint();
        if (constraint == null) {
            return Set.of();
        }
        try {
            Expression expression = Expression.overValue(constraint);
            constraints.put(question.variable(), expression);
            use(question.variable()).add(ExpressionUses.ofValue(expression));
            return noted(expression);
        } catch (ExpressionException holdsNobodyBack) {
            return Set.of();
        }
    }

    private Set<String> noted(Expression expression) {
        ExpressionUses found = ExpressionUses.ofAnswers(expression);
        anything |= found.wholly();
        found.named().forEach((name, use) -> use(name).add(use));
        return found.named().keySet();
    }

    private ExpressionUses.Use use(String variable) {
        return uses.computeIfAbsent(variable, any -> new ExpressionUses.Use());
    }

    private static long cases(Collection<List<AnswerValue>> values) {
        long cases = 1;
        for (List<AnswerValue> one : values) {
            cases = Math.min(cases * (one.size() + 1), MOST_CASES + 1);
        }
        return cases;
    }

    /** Whether one of the first so many combinations leads to the question; each variable may also have no answer. */
    private boolean tries(Map<String, List<AnswerValue>> values, long cases) {
        List<Question> questions = draft.questions()
                .filter(question -> uses.containsKey(question.variable()) || question.equals(target))
                .toList();
        Instrument part = Parts.with(draft, List.of(new Section("all", draft.title(), questions)));
        Routing routing = new Routing(part);
        for (long number = 0; number < cases; number++) {
            Map<String, AnswerValue> answers = combination(values, number);
            Set<String> passed = routing.passedBy(answers);
            boolean reached = part.variables().stream()
                    .anyMatch(variable -> variable.question().equals(target) && !passed.contains(variable.name()));
            answers.keySet().removeAll(passed);
            if (reached && allowed(part, answers)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, AnswerValue> combination(Map<String, List<AnswerValue>> values, long number) {
        Map<String, AnswerValue> answers = new LinkedHashMap<>();
        long rest = number;
        for (Map.Entry<String, List<AnswerValue>> entry : values.entrySet()) {
            int sorts = entry.getValue().size() + 1;
            int chosen = (int) (rest % sorts);
            rest /= sorts;
            if (chosen > 0) {
                answers.put(entry.getKey(), entry.getValue().get(chosen - 1));
            }
        }
        return answers;
    }

    /** Whether every given value meets its constraint. */
    private boolean allowed(Instrument part, Map<String, AnswerValue> answers) {
        if (constraints.isEmpty()) {
            return true;
        }
        Map<String, Object> seen = ExpressionValues.answers(part, answers);
        return part.variables().stream().allMatch(variable -> {
            Expression constraint = constraints.get(variable.question().variable());
            AnswerValue value = answers.get(variable.name());
            return constraint == null
                    || value == null
                    || constraint.evaluate(Map.of("value", ExpressionValues.of(value), "answers", seen))
                            != Expression.Outcome.FAILS;
        });
    }
}
