package org.mirrorscope.wave.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirrorscope.instrument.Constraints;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.members.Submission;

/** What somebody typed into the form of a members' survey. */
final class BallotForm {

    private final Instrument asked;
    private final AnswerForm form;
    private final Reader reader;
    private final Map<String, AnswerValue> values = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    BallotForm(Instrument asked, AnswerForm form, Reader reader) {
        this.asked = asked;
        this.form = form;
        this.reader = reader;
        asked.variables().forEach(this::read);
        if (errors.isEmpty()) {
            new Constraints(asked).brokenBy(values).forEach(broken -> {
                Typed.Wrong wrong = broken.words(asked);
                errors.put(
                        broken.variable().name(),
                        reader.text(wrong.key(), wrong.arguments().toArray()));
            });
        }
    }

    private void read(Variable variable) {
        boolean item = variable.question().kind() instanceof Kind.Levels;
        if (item && form.text("v." + variable.name()).equals(AnswerForm.ITEM_UNKNOWN)) {
            unknown.add(variable.name());
            return;
        }
        switch (form.value(variable)) {
            case Typed.Blank() -> {}
            case Typed.Wrong(String key, List<Object> arguments) ->
                errors.put(variable.name(), reader.text(key, arguments.toArray()));
            case Typed.Value(AnswerValue value) -> take(variable, value);
        }
    }

    private void take(Variable variable, AnswerValue value) {
        Kind kind = variable.question().kind();
        try {
            Fit.require(variable.name(), kind, value);
        } catch (Refusal refusal) {
            errors.put(variable.name(), refusal.sentence(reader.messages()));
            return;
        }
        if (kind instanceof Kind.Number bounds && value instanceof AnswerValue.Amount(BigDecimal number)) {
            if (bounds.min() != null && number.compareTo(bounds.min()) < 0) {
                errors.put(
                        variable.name(),
                        reader.text("instrument-answers/below", bounds.min().toPlainString()));
            }
            if (bounds.max() != null && number.compareTo(bounds.max()) > 0) {
                errors.put(
                        variable.name(),
                        reader.text("instrument-answers/above", bounds.max().toPlainString()));
            }
        }
        values.put(variable.name(), value);
    }

    Instrument asked() {
        return asked;
    }

    /** Why something cannot be taken, by stored variable. */
    Map<String, String> errors() {
        return errors;
    }

    Submission submission() {
        return new Submission(values, unknown);
    }

    /** What was typed for a variable, as it was typed. */
    List<String> typed(Variable variable) {
        return form.typed("v." + variable.name());
    }
}
