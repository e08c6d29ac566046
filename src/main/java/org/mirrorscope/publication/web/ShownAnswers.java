package org.mirrorscope.publication.web;

import java.util.List;
import java.util.regex.Pattern;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;

/** Answers as public pages show them; why one is missing is said in the words of the pages of findings. */
record ShownAnswers(Reader reader) {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s]+");

    ShownAnswer shown(Question question, Answer answer) {
        AnswerWords words = new AnswerWords(reader);
        return switch (answer) {
            case Missing reason -> new ShownAnswer(List.of(missing(reason)), true, null, null);
            case AnswerValue.Entries several -> new ShownAnswer(words.lines(question, several), false, null, null);
            case AnswerValue value -> single(question, words.of(question, value));
        };
    }

    private static ShownAnswer single(Question question, String words) {
        boolean address = question.kind() instanceof Kind.Url
                && WEB_ADDRESS.matcher(words).matches();
        return new ShownAnswer(List.of(words), false, address ? words : null, null);
    }

    /** The answer on one line. */
    String line(Question question, Answer answer) {
        return shown(question, answer).line();
    }

    /** The reason in the words that the pages of findings have for it. */
    String missing(Missing reason) {
        return reader.text("analysis-pages/missing." + reason.code());
    }
}
