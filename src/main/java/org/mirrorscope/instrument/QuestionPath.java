package org.mirrorscope.instrument;

import java.util.Optional;

/**
 * Where a question stands: by itself in a section, or as a field of a repeat.
 *
 * @param variable the question's variable; for a field the repeat's
 * @param field the field's own name; empty for a question by itself
 */
public record QuestionPath(String variable, String field) {

    /** A question by itself. */
    public static QuestionPath of(String variable) {
        return new QuestionPath(variable, "");
    }

    /** Whether it is a field of a repeat. */
    public boolean isField() {
        return !field.isEmpty();
    }

    /** The question there, if there is one. */
    public Optional<Question> in(Instrument instrument) {
        Optional<Question> outer = instrument.question(variable);
        return isField()
                ? outer.flatMap(question -> Parts.fields(question).stream()
                        .filter(inner -> inner.variable().equals(field))
                        .findFirst())
                : outer;
    }
}
