package org.mirrorscope.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/**
 * One question of an instrument version.
 *
 * @param variable the name of what it measures, stable across versions
 * @param kind what sort of answer it takes
 * @param label the question in the respondent's words
 * @param help why it is asked and how to answer; null if there is none
 * @param better which way is better
 * @param required whether sign-off needs a value or a stated reason
 * @param relevant CEL condition under which it is asked; null means always
 * @param constraint CEL condition that a value must meet; null means any value of the kind
 * @param carryForward whether last time's answer is offered again
 * @param visibility who may see the answers
 * @param warnings what is worth a second look at an answer
 */
public record Question(
        String variable,
        Kind kind,
        LocalizedText label,
        @Nullable LocalizedText help,
        Direction better,
        boolean required,
        @Nullable String relevant,
        @Nullable String constraint,
        CarryForward carryForward,
        Visibility visibility,
        List<Warning> warnings) {

    public Question {
        warnings = List.copyOf(warnings);
    }

    /** A question whose answers nobody is warned about. */
    public Question(
            String variable,
            Kind kind,
            LocalizedText label,
            @Nullable LocalizedText help,
            Direction better,
            boolean required,
            @Nullable String relevant,
            @Nullable String constraint,
            CarryForward carryForward,
            Visibility visibility) {
        this(variable, kind, label, help, better, required, relevant, constraint, carryForward, visibility, List.of());
    }

    /** The same question in other words. */
    public Question labelled(LocalizedText other) {
        return new Question(
                variable,
                kind,
                other,
                help,
                better,
                required,
                relevant,
                constraint,
                carryForward,
                visibility,
                warnings);
    }

    /** The same question with other warnings. */
    public Question warning(List<Warning> others) {
        return new Question(
                variable, kind, label, help, better, required, relevant, constraint, carryForward, visibility, others);
    }
}
