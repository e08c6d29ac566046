package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;

/** What an instrument finds worth a second look in the answers of a return. */
public final class Warnings {

    private record Rule(Variable variable, Expression when, Warning warning) {}

    /** A warning that applies to an answer. */
    public record Raised(Variable variable, Warning warning) {}

    private final Instrument instrument;
    private final List<Rule> rules = new ArrayList<>();

    /** Prepares an instrument's warnings; one that cannot be understood never warns. */
    public Warnings(Instrument instrument) {
        this.instrument = instrument;
        for (Variable variable : instrument.variables()) {
            for (Warning warning : variable.question().warnings()) {
                try {
                    rules.add(new Rule(variable, Expression.overChange(warning.when()), warning));
                } catch (ExpressionException reportedWhenRead) {
                    rules.removeIf(rule -> rule.warning().equals(warning));
                }
            }
        }
    }

    /**
     * The warnings that apply, in the order of the questionnaire.
     *
     * @param answers by stored variable, without those that the return is routed past
     * @param last last time's answers in the codes of this version, by stored variable
     */
    public List<Raised> raisedBy(Map<String, ? extends Answer> answers, Map<String, ? extends Answer> last) {
        List<Raised> raised = new ArrayList<>();
        if (rules.isEmpty()) {
            return raised;
        }
        Map<String, Object> now = ExpressionValues.answers(instrument, answers);
        Map<String, Object> then = ExpressionValues.answers(instrument, last);
        for (Rule rule : rules) {
            if (answers.get(rule.variable().name()) instanceof AnswerValue value
                    && rule.when().holds(Map.of("value", ExpressionValues.of(value), "answers", now, "last", then))) {
                raised.add(new Raised(rule.variable(), rule.warning()));
            }
        }
        return raised;
    }
}
