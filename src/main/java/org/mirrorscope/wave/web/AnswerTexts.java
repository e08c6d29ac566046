package org.mirrorscope.wave.web;

import java.util.Optional;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Said;

/** What stands in drafts in words, for the people who wrote it. */
record AnswerTexts(Reader reader) {

    /** What stands in a cell of a draft. */
    String of(Question question, Said said) {
        return switch (said) {
            case Said.Given(AnswerValue value) -> of(question, value);
            case Said.Carried carried -> of(question, carried.value());
            case Said.Withheld withheld ->
                reader.text("wave-pages/said.withheld", withheld.reason())
                        + Optional.ofNullable(withheld.value())
                                .map(value -> ": " + of(question, value))
                                .orElse("");
            case Said.Blank(), Said.Unknown(), Said.NotApplicable() -> of(question, said.counted());
        };
    }

    /** What counts, or why nothing does. */
    String of(Question question, Answer answer) {
        return new AnswerWords(reader).of(question, answer);
    }
}
