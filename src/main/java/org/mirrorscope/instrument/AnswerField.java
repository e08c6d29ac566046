package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.Numbers;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shell.Reader;

/**
 * The field in which one stored variable is answered by itself, apart from its questionnaire. The template {@code
 * instrument/answer.jte} shows it, {@link TypedFields} reads it.
 *
 * @param variable the stored variable
 * @param label the question, or the item of a matrix
 * @param kind the kind's word
 * @param unit what is counted; null if it needs no word
 * @param options the codes to choose from
 * @param fields the fields of each entry of a repeat
 * @param chosen the codes that are chosen
 * @param text what stands in a field of text
 * @param lines what stands in the entries of a repeat, by field
 */
public record AnswerField(
        String variable,
        String label,
        String kind,
        @Nullable String unit,
        List<Option> options,
        List<Part> fields,
        Set<String> chosen,
        String text,
        List<Map<String, String>> lines) {

    private static final int EMPTY_LINES = 2;

    /** A code to choose. */
    public record Option(String code, String label) {}

    /** A field of a repeat. */
    public record Part(String variable, String kind, String label, List<Option> options) {}

    /** The field as it stands with a value; null for an empty one. */
    public static AnswerField of(Reader reader, Variable variable, @Nullable AnswerValue value) {
        List<Map<String, String>> lines = new ArrayList<>();
        if (value instanceof AnswerValue.Entries entries) {
            entries.entries().forEach(entry -> {
                Map<String, String> texts = new LinkedHashMap<>();
                entry.forEach((field, each) -> texts.put(field, plain(each)));
                lines.add(texts);
            });
        }
        return of(reader, variable, chosen(value), value == null ? "" : plain(value), lines);
    }

    /** The field as somebody filled it in. */
    public static AnswerField of(Reader reader, Variable variable, TypedFields typed) {
        String name = "v." + variable.name();
        List<Map<String, String>> lines = new ArrayList<>();
        if (variable.question().kind() instanceof Kind.Repeat repeat) {
            for (int line : typed.lines(name)) {
                Map<String, String> texts = new LinkedHashMap<>();
                repeat.fields()
                        .forEach(field ->
                                texts.put(field.variable(), typed.text(name + "." + line + "." + field.variable())));
                lines.add(texts);
            }
        }
        return of(reader, variable, new LinkedHashSet<>(typed.typed(name)), typed.text(name), lines);
    }

    private static AnswerField of(
            Reader reader, Variable variable, Set<String> chosen, String text, List<Map<String, String>> lines) {
        Kind kind = variable.question().kind();
        List<Map<String, String>> shown = new ArrayList<>(lines);
        for (int i = 0; i < EMPTY_LINES; i++) {
            shown.add(Map.of());
        }
        return new AnswerField(
                variable.name(),
                reader.text(variable.label()),
                kind.word(),
                kind instanceof Kind.Number number && number.unit() != null ? reader.text(number.unit()) : null,
                options(reader, kind),
                kind instanceof Kind.Repeat repeat
                        ? repeat.fields().stream()
                                .map(field -> new Part(
                                        field.variable(),
                                        field.kind().word(),
                                        reader.text(field.label()),
                                        options(reader, field.kind())))
                                .toList()
                        : List.of(),
                chosen,
                text,
                kind instanceof Kind.Repeat ? shown : List.of());
    }

    private static List<Option> options(Reader reader, Kind kind) {
        List<Option> options = new ArrayList<>();
        AnswerWords.codes(kind).forEach(code -> options.add(new Option(code.code(), reader.text(code.label()))));
        if (kind instanceof Kind.Choices) {
            options.add(new Option(TypedFields.NONE, reader.text("instrument-answers/none")));
        }
        return options;
    }

    private static Set<String> chosen(@Nullable AnswerValue value) {
        return switch (value) {
            case AnswerValue.Coded(String code) -> Set.of(code);
            case AnswerValue.Several several ->
                several.codes().isEmpty() ? Set.of(TypedFields.NONE) : new LinkedHashSet<>(several.codes());
            case null, default -> Set.of();
        };
    }

    /** A value as it stands in a field. */
    private static String plain(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Coded(String code) -> code;
            case AnswerValue.Amount amount -> Numbers.typed(amount.number());
            case AnswerValue.Year(int year) -> Integer.toString(year);
            case AnswerValue.Day day -> day.date().toString();
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Several _, AnswerValue.Entries _ -> "";
        };
    }
}
