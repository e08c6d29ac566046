package org.mirrorscope.intake;

import java.util.List;
import org.mirrorscope.shared.Answer;

/** What a cell's text says for one variable. */
sealed interface Reading {

    /** Nothing. */
    record Blank() implements Reading {}

    /** This answer. */
    record Placed(Answer answer) implements Reading {}

    /** Something that cannot be placed, by the key of the sentence. */
    record Refused(String cause, List<Object> arguments) implements Reading {}

    /** It cannot be placed. */
    static Reading refused(String cause, Object... arguments) {
        return new Refused(cause, List.of(arguments));
    }
}
