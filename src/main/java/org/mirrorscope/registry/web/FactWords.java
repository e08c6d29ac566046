package org.mirrorscope.registry.web;

import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.SourceWords;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shell.Reader;

/** Facts of a record in words. */
record FactWords(Reader reader, KnownVariables variables) {

    /** What it says, in the words of the latest version that has its code. */
    String answer(Statement fact) {
        return answer(fact.variable(), fact.answer());
    }

    String answer(String variable, Answer answer) {
        return variables
                .questionFor(variable, answer)
                .map(question -> new AnswerWords(reader).of(question, answer))
                .orElse(answer.toString());
    }

    String source(Statement fact) {
        return new SourceWords(reader).of(fact.source());
    }

    /** What it says and where that comes from. */
    String line(Statement fact) {
        return reader.text("registry/fact", answer(fact), source(fact), reader.date(fact.asOf()));
    }

    /** The question; with an item of a matrix behind it. */
    String label(Variable variable) {
        String question = reader.text(variable.question().label());
        return variable.part().isEmpty() ? question : question + " " + reader.text(variable.label());
    }
}
