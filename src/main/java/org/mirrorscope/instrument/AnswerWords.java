package org.mirrorscope.instrument;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;

/** Answers in words: labels for codes, and for a missing answer the reason. */
public record AnswerWords(Reader reader) {

    /** An answer to a question; the lines of a repeat stand on lines of their own. */
    public String of(Question question, Answer answer) {
        return switch (answer) {
            case AnswerValue value -> of(question, value);
            case Missing missing -> reader.text("instrument-answers/missing." + missing.code());
        };
    }

    private String of(Question question, AnswerValue value) {
        List<Code> codes = codes(question.kind());
        return switch (value) {
            case AnswerValue.Coded(String code) -> label(codes, code);
            case AnswerValue.Several several ->
                several.codes().isEmpty()
                        ? reader.text("instrument-answers/none")
                        : several.codes().stream()
                                .map(code -> label(codes, code))
                                .collect(Collectors.joining("; "));
            case AnswerValue.Amount amount -> amount(question.kind(), amount);
            case AnswerValue.Year(int year) -> Integer.toString(year);
            case AnswerValue.Day day -> reader.date(day.date());
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Entries several -> String.join("\n", lines(question, several));
        };
    }

    /** Each line of a repeat. */
    public List<String> lines(Question question, AnswerValue.Entries several) {
        return several.entries().stream().map(line -> line(question, line)).toList();
    }

    private String amount(Kind kind, AnswerValue.Amount amount) {
        NumberFormat format = NumberFormat.getInstance(reader.language());
        format.setMaximumFractionDigits(20);
        String number = format.format(amount.number());
        return kind instanceof Kind.Number of && of.unit() != null ? number + " " + reader.text(of.unit()) : number;
    }

    private String line(Question question, Map<String, AnswerValue> line) {
        List<Question> fields = question.kind() instanceof Kind.Repeat repeat ? repeat.fields() : List.of();
        return fields.stream()
                .flatMap(field ->
                        Optional.ofNullable(line.get(field.variable())).map(value -> of(field, value)).stream())
                .collect(Collectors.joining(" · "));
    }

    private String label(List<Code> codes, String code) {
        return codes.stream()
                .filter(known -> known.code().equals(code))
                .map(known -> reader.text(known.label()))
                .findFirst()
                .orElse(code);
    }

    /** The codes that answers to a kind consist of; none for kinds without codes. */
    public static List<Code> codes(Kind kind) {
        return switch (kind) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            default -> List.of();
        };
    }
}
