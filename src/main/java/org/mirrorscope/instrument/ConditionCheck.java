package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.yaml.Suggestion;

/** Checks that every condition can be understood, and that what it speaks of can be answered. */
final class ConditionCheck {

    private final Instrument draft;
    private final Set<String> known;
    private final List<Flaw> flaws = new ArrayList<>();

    private ConditionCheck(Instrument draft) {
        this.draft = draft;
        this.known = Set.copyOf(PartRules.variables(draft));
    }

    static List<Flaw> flaws(Instrument draft) {
        ConditionCheck check = new ConditionCheck(draft);
        Set<String> before = new HashSet<>();
        draft.sections()
                .forEach(section -> section.questions().forEach(question -> {
                    before.add(question.variable());
                    check.question(Spot.question(section, question), question, before);
                }));
        return check.flaws;
    }

    private void question(Spot spot, Question question, Set<String> before) {
        conditions(spot, question, known);
        later(spot, question, before);
        Set<String> within = new TreeSet<>(known);
        Parts.fields(question).forEach(field -> within.add(field.variable()));
        Parts.fields(question).forEach(field -> conditions(spot.field(field), field, within));
    }

    private void conditions(Spot spot, Question question, Set<String> names) {
        condition(spot, question.relevant(), Expression::overAnswers, names);
        condition(spot, question.constraint(), Expression::overValue, names);
        question.warnings().forEach(warning -> condition(spot, warning.when(), Expression::overChange, names));
    }

    private void condition(Spot spot, @Nullable String text, Expression.Reading reading, Set<String> names) {
        if (text == null) {
            return;
        }
        try {
            Expression expression = reading.of(text);
            for (String name : expression.answersNamed()) {
                if (!names.contains(name)) {
                    unknown(spot, text, name, names);
                }
            }
            ExpressionUses.ofAnswers(expression).named().forEach((name, use) -> codes(spot, text, name, use));
            ExpressionUses.under("last", expression.tree())
                    .named()
                    .forEach((name, use) -> codes(spot, text, name, use));
        } catch (ExpressionException wrong) {
            flaws.add(Flaw.stopping(spot, "expression.wrong", text, String.valueOf(wrong.getMessage())));
        }
    }

    private void unknown(Spot spot, String text, String name, Set<String> names) {
        flaws.add(Suggestion.nearest(name, names)
                .map(near -> Flaw.stopping(spot, "expression.unknownNear", text, name, near))
                .orElseGet(() -> Flaw.stopping(spot, "expression.unknown", text, name)));
    }

    /** A code that no answer can be is a slip of the pen: the comparison always comes out the same. */
    private void codes(Spot spot, String text, String name, ExpressionUses.Use use) {
        List<Code> codes = draft.question(name)
                .map(Question::kind)
                .filter(kind -> kind instanceof Kind.SingleCode || kind instanceof Kind.Choices)
                .map(ConcordanceStep::codes)
                .orElse(List.of());
        List<String> names = ConcordanceStep.names(codes);
        if (!names.isEmpty()) {
            use.texts().stream()
                    .filter(literal -> !names.contains(literal))
                    .forEach(literal -> flaws.add(
                            Flaw.stopping(spot, "check.unknownCode", text, name, literal, String.join(", ", names))));
        }
    }

    /** What is asked later is not known yet when the question is reached. */
    private void later(Spot spot, Question question, Set<String> before) {
        names(question.relevant()).stream()
                .filter(name -> known.contains(name) && !before.contains(name))
                .forEach(name -> flaws.add(Flaw.note(spot, "check.later", question.variable(), name)));
    }

    /** What a condition speaks of; nothing where it cannot be understood, which is reported by itself. */
    static Set<String> names(@Nullable String relevant) {
        if (relevant == null) {
            return Set.of();
        }
        try {
            return Expression.overAnswers(relevant).namesUnder("answers");
        } catch (ExpressionException reportedByItself) {
            return Set.of();
        }
    }
}
