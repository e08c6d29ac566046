package org.mirrorscope.instrument.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.LocalizedText;

/** Fills the form of a question from the question. */
final class QuestionFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private QuestionFields() {}

    /** The form of a question that is not there yet. */
    static Typed blank() {
        return new Typed(Map.of("kind", "yes_no", "carryForward", "confirm", "visibility", "public"));
    }

    static Typed of(Question question) {
        QuestionFields form = new QuestionFields();
        form.put("variable", question.variable());
        form.put("kind", question.kind().word());
        form.put("label", question.label());
        form.put("help", question.help());
        form.kind(question.kind());
        form.put("better", question.better() == Direction.usual(question.kind()) ? "" : word(question.better()));
        form.put("required", question.required() ? "on" : "");
        form.put("relevant", question.relevant());
        form.put("constraint", question.constraint());
        form.put("carryForward", word(question.carryForward()));
        form.put("visibility", word(question.visibility()));
        form.rows(
                "warnings",
                question.warnings().stream()
                        .map(warning -> new Code(warning.when(), warning.text()))
                        .toList());
        return new Typed(form.fields);
    }

    private void kind(Kind kind) {
        switch (kind) {
            case Kind.YesNo _ -> {}
            case Kind.SingleCode single -> rows("codes", single.codes());
            case Kind.Choices(List<Code> codes) -> rows("codes", codes);
            case Kind.Levels(List<Code> items, List<Code> codes) -> {
                rows("items", items);
                rows("codes", codes);
            }
            case Kind.Number number -> {
                put("min", plain(number.min()));
                put("max", plain(number.max()));
                put("unit", number.unit());
            }
            case Kind.Repeat(List<Question> fields) ->
                rows(
                        "fields",
                        fields.stream()
                                .map(field -> new Code(field.variable(), field.label()))
                                .toList());
            case Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _ -> {}
        }
    }

    private void rows(String list, List<Code> codes) {
        for (int i = 0; i < codes.size(); i++) {
            String row = list + "." + i + ".";
            put(row + "code", codes.get(i).code());
            put(row + "label", codes.get(i).label());
        }
    }

    private void put(String field, @Nullable LocalizedText text) {
        if (text != null) {
            text.texts().forEach((language, words) -> put(field + "." + language, words));
        }
    }

    private void put(String field, @Nullable String value) {
        fields.put(field, value == null ? "" : value);
    }

    private static @Nullable String plain(@Nullable BigDecimal bound) {
        return bound == null ? null : bound.toPlainString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
