package org.mirrorscope.wave.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.wave.Said;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into the fields of a section. Each cell has fields of its own, named by a letter and the stored
 * variable: {@code v.} its value, {@code n.} the number of the entry that was shown, {@code h.} how it is answered
 * otherwise, {@code r.} why it is withheld; and each question whose last answer waits to be confirmed has {@code c.}.
 */
final class AnswerForm {

    /** The choice in a row of a matrix that says that this item is not known; no code can be called so. */
    static final String ITEM_UNKNOWN = " dont_know";

    static final String STILL = "still";
    static final String CHANGED = "changed";
    static final String UNKNOWN = "unknown";

    private final TypedFields fields;

    AnswerForm(MultiValueMap<String, String> fields) {
        this.fields = new TypedFields(fields);
    }

    /** Whether the form has fields for a cell at all. */
    boolean has(Variable variable) {
        return !typed("n." + variable.name()).isEmpty();
    }

    /** What was typed for one field, as it was typed. */
    List<String> typed(String field) {
        return fields.typed(field);
    }

    String text(String field) {
        return fields.text(field);
    }

    /** How the form answers for last time: still true, changed, no longer known; empty if it does not say. */
    String confirmation(Question question) {
        return text("c." + question.variable());
    }

    /**
     * What the form says about a cell.
     *
     * @param carried last time's answer, if it still waits to be confirmed; else null
     */
    Reading read(Variable variable, @Nullable AnswerValue carried) {
        if (!has(variable)) {
            return new Reading.Silent();
        }
        int follows = number(text("n." + variable.name()));
        // In a matrix the answer for last time speaks of the items that still wait.
        boolean asksAgain = carried != null || !(variable.question().kind() instanceof Kind.Levels);
        return switch (asksAgain ? confirmation(variable.question()) : CHANGED) {
            case STILL -> new Reading.StillTrue(follows);
            case UNKNOWN -> new Reading.Says(new Said.Unknown(), follows);
            default -> carried == null ? read(variable, follows) : changed(read(variable, follows), carried);
        };
    }

    /** Last time's answer stands in the field until somebody changes it. */
    private static Reading changed(Reading reading, AnswerValue carried) {
        boolean asItWas = reading instanceof Reading.Says says
                && (says.said().equals(new Said.Given(carried)) || says.said() instanceof Said.Blank);
        return asItWas ? new Reading.Silent() : reading;
    }

    private Reading read(Variable variable, int follows) {
        boolean item = variable.question().kind() instanceof Kind.Levels;
        String value = text("v." + variable.name());
        return switch (how(variable)) {
            case "dont_know" -> new Reading.Says(new Said.Unknown(), follows);
            case "not_applicable" -> new Reading.Says(new Said.NotApplicable(), follows);
            case "withheld" -> withheld(variable, follows);
            default -> {
                if (item && value.isEmpty()) {
                    yield new Reading.Silent();
                }
                yield item && value.equals(ITEM_UNKNOWN)
                        ? new Reading.Says(new Said.Unknown(), follows)
                        : given(variable, follows);
            }
        };
    }

    /** How the question is answered without a value. Without JavaScript a value that was filled in now goes before. */
    private String how(Variable variable) {
        String how = text("h." + variable.question().variable());
        boolean shownSo = !how.isEmpty() && how.equals(text("w." + variable.name()));
        boolean filled = shownSo && !how.equals("withheld") && !(value(variable) instanceof Typed.Blank);
        return filled ? "" : how;
    }

    private Reading given(Variable variable, int follows) {
        return switch (value(variable)) {
            case Typed.Blank() -> new Reading.Says(new Said.Blank(), follows);
            case Typed.Value(AnswerValue value) -> new Reading.Says(new Said.Given(value), follows);
            case Typed.Wrong(String key, List<Object> arguments) -> new Reading.Unreadable(key, arguments);
        };
    }

    private Reading withheld(Variable variable, int follows) {
        String reason = text("r." + variable.question().variable()).strip();
        if (reason.isEmpty()) {
            return Reading.Unreadable.of("wave-pages/form.reason");
        }
        return switch (value(variable)) {
            case Typed.Blank() -> new Reading.Says(new Said.Withheld(null, reason), follows);
            case Typed.Value(AnswerValue value) -> new Reading.Says(new Said.Withheld(value, reason), follows);
            case Typed.Wrong(String key, List<Object> arguments) -> new Reading.Unreadable(key, arguments);
        };
    }

    /** What the field of a cell says. */
    Typed value(Variable variable) {
        return fields.value(variable);
    }

    /** The numbers of the lines that the form has. */
    Set<Integer> lines(String field) {
        return fields.lines(field);
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException forged) {
            return 0;
        }
    }
}
