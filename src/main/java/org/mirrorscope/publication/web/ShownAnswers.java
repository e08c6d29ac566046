package org.mirrorscope.publication.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;

/** Says answers in the reader's words: labels for codes, words for the reasons why an answer is missing. */
record AnswerWords(Reader reader) {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s]+");

    ShownAnswer shown(Question question, Answer answer) {
        return switch (answer) {
            case Missing reason -> new ShownAnswer(List.of(missing(reason)), true, null, null);
            case AnswerValue.Entries several ->
                new ShownAnswer(entries(question, several.entries()), false, null, null);
            case AnswerValue value -> single(question, value(question, value));
        };
    }

    private static ShownAnswer single(Question question, String words) {
        boolean address = question.kind() instanceof Kind.Url
                && WEB_ADDRESS.matcher(words).matches();
        return new ShownAnswer(List.of(words), false, address ? words : null, null);
    }

    /** The answer on one line. */
    String line(Question question, Answer answer) {
        return String.join("; ", shown(question, answer).lines());
    }

    /** The reason in the words that the pages of findings have for it. */
    String missing(Missing reason) {
        return reader.text("analysis-pages/missing." + reason.code());
    }

    private String value(Question question, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Coded coded -> label(codes(question.kind()), coded.code());
            case AnswerValue.Several several -> several(question, several);
            case AnswerValue.Amount amount -> amount(question.kind(), amount);
            case AnswerValue.Year year -> Integer.toString(year.year());
            case AnswerValue.Day day -> reader.date(day.date());
            case AnswerValue.Text text -> text.text();
            case AnswerValue.Entries several -> String.join("; ", entries(question, several.entries()));
        };
    }

    private String several(Question question, AnswerValue.Several several) {
        return several.codes().isEmpty()
                ? reader.text("publication/none-of-these")
                : several.codes().stream()
                        .map(code -> label(codes(question.kind()), code))
                        .collect(Collectors.joining(" · "));
    }

    private String amount(Kind kind, AnswerValue.Amount amount) {
        NumberFormat format = NumberFormat.getNumberInstance(reader.language());
        format.setMaximumFractionDigits(10);
        String number = format.format(amount.number());
        return kind instanceof Kind.Number asked && asked.unit() != null
                ? number + " " + reader.text(asked.unit())
                : number;
    }

    private List<String> entries(Question question, List<Map<String, AnswerValue>> entries) {
        List<Question> fields = question.kind() instanceof Kind.Repeat repeat ? repeat.fields() : List.of();
        return entries.stream()
                .map(entry -> fields.stream()
                        .flatMap(field ->
                                Optional.ofNullable(entry.get(field.variable()))
                                        .map(value -> value(field, value))
                                        .stream())
                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    private String label(List<Code> codes, String code) {
        return codes.stream()
                .filter(entry -> entry.code().equals(code))
                .map(entry -> reader.text(entry.label()))
                .findFirst()
                .orElse(code);
    }

    /** The codes that answers to a kind consist of; none for kinds without codes. */
    static List<Code> codes(Kind kind) {
        return switch (kind) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            default -> List.of();
        };
    }
}
