package org.mirrorscope.instrument.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.CarryForward;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Expression;
import org.mirrorscope.instrument.ExpressionException;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.PartRules;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.instrument.Warning;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.Reader;

/** Reads the form of a question: a question, or what is wrong with each field. */
final class QuestionForm {

    /** The kinds in the order in which they are offered. */
    static final List<String> KINDS = List.of(
            "yes_no",
            "choice",
            "ordered",
            "choices",
            "levels",
            "number",
            "year",
            "date",
            "text",
            "long_text",
            "url",
            "repeat");

    private final Typed typed;
    private final List<String> languages;
    private final @Nullable Question before;
    private final Reader reader;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** @param before the question that the form was filled from; null for a new one */
    QuestionForm(Typed typed, List<String> languages, @Nullable Question before, Reader reader) {
        this.typed = typed;
        this.languages = languages;
        this.before = before;
        this.reader = reader;
    }

    /** What is wrong, by field; for the person who typed. */
    Map<String, String> errors() {
        return errors;
    }

    /**
     * The question; empty, with {@link #errors()}, if something is wrong.
     *
     * @param others the variables of the other questions, or of the other fields of a repeat
     * @param field whether it is a field of a repeat
     */
    Optional<Question> question(List<String> others, boolean field) {
        if (typed.text("variable").isEmpty()) {
            error("variable", "error.variable");
        }
        Optional<LocalizedText> label = typed.localized("label", languages, before == null ? null : before.label());
        if (label.isEmpty()) {
            error("label." + languages.getFirst(), "error.text");
        }
        Kind kind = kind();
        Question question = new Question(
                typed.text("variable"),
                kind,
                label.orElse(LocalizedText.of("?")),
                typed.localized("help", languages, before == null ? null : before.help())
                        .orElse(null),
                word("better", Direction.class).orElse(Direction.usual(kind)),
                typed.isTicked("required"),
                condition("relevant", false),
                condition("constraint", true),
                word("carryForward", CarryForward.class).orElse(CarryForward.CONFIRM),
                word("visibility", Visibility.class).orElse(Visibility.PUBLIC),
                field ? List.of() : warnings());
        if (errors.isEmpty()) {
            (field ? PartRules.ofField(question, others) : PartRules.of(question, others))
                    .forEach(wrong -> errors.putIfAbsent(wrong.part(), wrong.sentence(reader.messages())));
        }
        return errors.isEmpty() ? Optional.of(question) : Optional.empty();
    }

    /** The rows in which something stands: a condition and what is then said. */
    private List<Warning> warnings() {
        if (typed.rows("warnings") == 0) {
            return List.of();
        }
        List<Code> old = before == null
                ? List.of()
                : before.warnings().stream()
                        .map(warning -> new Code(warning.when(), warning.text()))
                        .toList();
        List<Warning> warnings = codesOrNone("warnings", old).stream()
                .map(row -> new Warning(row.code(), row.label()))
                .toList();
        warnings.forEach(this::refuseUnreadable);
        return warnings;
    }

    private void refuseUnreadable(Warning warning) {
        try {
            Expression.overChange(warning.when());
        } catch (ExpressionException wrong) {
            errors.putIfAbsent(
                    "warnings",
                    reader.text("instrument/expression.wrong", warning.when(), String.valueOf(wrong.getMessage())));
        }
    }

    private void error(String field, String sentence, Object... arguments) {
        errors.putIfAbsent(field, reader.text("instrument-pages/" + sentence, arguments));
    }

    private Kind kind() {
        Kind old = before == null ? new Kind.YesNo() : before.kind();
        return switch (typed.in("kind")) {
            case "ordered" -> new Kind.Ordered(codes("codes", listed(old)));
            case "choice" -> new Kind.Choice(codes("codes", listed(old)));
            case "choices" -> new Kind.Choices(codes("codes", listed(old)));
            case "levels" ->
                new Kind.Levels(
                        codes("items", old instanceof Kind.Levels levels ? levels.items() : List.of()),
                        codes("codes", listed(old)));
            case "number" ->
                new Kind.Number(
                        bound("min"),
                        bound("max"),
                        typed.localized("unit", languages, old instanceof Kind.Number number ? number.unit() : null)
                                .orElse(null));
            case "repeat" -> repeat(old instanceof Kind.Repeat repeat ? repeat.fields() : List.of());
            case "year" -> new Kind.Year();
            case "date" -> new Kind.Date();
            case "text" -> new Kind.Text();
            case "long_text" -> new Kind.LongText();
            case "url" -> new Kind.Url();
            default -> new Kind.YesNo();
        };
    }

    private static List<Code> listed(Kind old) {
        return switch (old) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            case Kind.Number _, Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _, Kind.Repeat _ ->
                List.of();
        };
    }

    /** The rows in which something stands; at least one has to. */
    private List<Code> codes(String list, List<Code> old) {
        List<Code> codes = codesOrNone(list, old);
        if (codes.isEmpty()) {
            error(list, "error." + list);
        }
        return codes;
    }

    private List<Code> codesOrNone(String list, List<Code> old) {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < typed.rows(list); i++) {
            if (!typed.isBlank(list, i)) {
                String row = list + "." + i + ".";
                String code = typed.text(row + "code");
                if (code.isEmpty()) {
                    error(row + "code", "error.code");
                }
                LocalizedText label = old.stream()
                        .filter(known -> known.code().equals(code))
                        .map(Code::label)
                        .findFirst()
                        .orElse(null);
                Optional<LocalizedText> words = typed.localized(row + "label", languages, label);
                if (words.isEmpty()) {
                    error(row + "label." + languages.getFirst(), "error.text");
                }
                codes.add(new Code(code, words.orElse(LocalizedText.of("?"))));
            }
        }
        return List.copyOf(codes);
    }

    /** Fields that are there already keep everything but their label; a new one takes a line of words at first. */
    private Kind repeat(List<Question> old) {
        List<Question> fields = new ArrayList<>();
        List<Code> known = old.stream()
                .map(field -> new Code(field.variable(), field.label()))
                .toList();
        for (Code row : codes("fields", known)) {
            Question field = old.stream()
                    .filter(question -> question.variable().equals(row.code()))
                    .findFirst()
                    .orElse(line(row.code(), row.label()));
            fields.add(field.labelled(row.label()));
            if (PartRules.ofField(field, List.of()).stream().findFirst().isPresent()) {
                error("fields", "error.fieldName", row.code());
            }
        }
        long different = fields.stream().map(Question::variable).distinct().count();
        if (different < fields.size()) {
            error("fields", "error.fieldTwice");
        }
        return new Kind.Repeat(List.copyOf(fields));
    }

    private static Question line(String name, LocalizedText label) {
        return new Question(
                name,
                new Kind.Text(),
                label,
                null,
                Direction.NONE,
                false,
                null,
                null,
                CarryForward.CONFIRM,
                Visibility.PUBLIC);
    }

    private @Nullable BigDecimal bound(String field) {
        String text = typed.text(field);
        try {
            return text.isEmpty() || text.length() > 40 ? null : new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            error(field, "error.number", text);
            return null;
        }
    }

    private @Nullable String condition(String field, boolean ofValue) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return (ofValue ? Expression.overValue(text) : Expression.overAnswers(text)).text();
        } catch (ExpressionException wrong) {
            errors.putIfAbsent(
                    field, reader.text("instrument/expression.wrong", text, String.valueOf(wrong.getMessage())));
            return text;
        }
    }

    private <E extends Enum<E>> Optional<E> word(String field, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(typed.in(field))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
