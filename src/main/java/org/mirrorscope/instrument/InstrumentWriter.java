package org.mirrorscope.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes an instrument's canonical text. What follows the defaults is left out, so the text stays readable. */
final class InstrumentWriter {

    String write(Instrument instrument) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("instrument", instrument.id().instrument());
        tree.put("version", instrument.id().version());
        if (instrument.respondent() != Respondent.COUNTRY) {
            tree.put("respondent", word(instrument.respondent()));
        }
        tree.put("title", texts(instrument.title()));
        tree.put("sections", instrument.sections().stream().map(this::section).toList());
        if (!instrument.concordances().isEmpty()) {
            tree.put(
                    "concordance",
                    instrument.concordances().stream().map(this::concordance).toList());
        }
        DumpSettings settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    private Map<String, Object> section(Section section) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", section.id());
        tree.put("title", texts(section.title()));
        tree.put("questions", questions(section.questions()));
        return tree;
    }

    private List<Map<String, Object>> questions(List<Question> questions) {
        return questions.stream().map(this::question).toList();
    }

    private Map<String, Object> question(Question question) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("variable", question.variable());
        tree.put("kind", question.kind().word());
        tree.put("label", texts(question.label()));
        if (question.help() != null) {
            tree.put("help", texts(question.help()));
        }
        kind(question.kind(), tree);
        if (question.better() != Direction.usual(question.kind())) {
            tree.put("better", word(question.better()));
        }
        if (question.required()) {
            tree.put("required", true);
        }
        put(tree, "relevant", question.relevant());
        put(tree, "constraint", question.constraint());
        if (question.carryForward() != CarryForward.CONFIRM) {
            tree.put("carry_forward", word(question.carryForward()));
        }
        if (question.visibility() != Visibility.PUBLIC) {
            tree.put("visibility", word(question.visibility()));
        }
        // Left out where there are none, so that versions that never had any keep their text, and so their checksum.
        if (!question.warnings().isEmpty()) {
            tree.put(
                    "warnings",
                    question.warnings().stream().map(InstrumentWriter::warning).toList());
        }
        return tree;
    }

    private static Map<String, Object> warning(Warning warning) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("when", warning.when());
        tree.put("text", texts(warning.text()));
        return tree;
    }

    private void kind(Kind kind, Map<String, Object> tree) {
        switch (kind) {
            case Kind.Ordered(List<Code> codes) -> tree.put("codes", codes(codes));
            case Kind.Choice(List<Code> codes) -> tree.put("codes", codes(codes));
            case Kind.Choices(List<Code> codes) -> tree.put("codes", codes(codes));
            case Kind.Levels(List<Code> items, List<Code> codes) -> {
                tree.put("items", codes(items));
                tree.put("codes", codes(codes));
            }
            case Kind.Number number -> {
                put(tree, "min", number(number.min()));
                put(tree, "max", number(number.max()));
                if (number.unit() != null) {
                    tree.put("unit", texts(number.unit()));
                }
            }
            case Kind.Repeat(List<Question> fields) -> tree.put("fields", questions(fields));
            case Kind.YesNo _, Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _ -> {}
        }
    }

    private static List<Map<String, Object>> codes(List<Code> codes) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Code code : codes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("code", code.code());
            entry.put("label", texts(code.label()));
            entries.add(entry);
        }
        return entries;
    }

    private Map<String, Object> concordance(Concordance concordance) {
        Map<String, Object> variables = new LinkedHashMap<>();
        concordance.variables().forEach((name, stated) -> variables.put(name, stated(stated)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("against", concordance.against());
        tree.put("variables", variables);
        return tree;
    }

    private static Map<String, Object> stated(Concordance.Stated stated) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", word(stated.verdict()));
        if (!stated.map().isEmpty()) {
            tree.put("map", codeMap(stated.map()));
        }
        if (!stated.mapOld().isEmpty()) {
            tree.put("map_old", codeMap(stated.mapOld()));
        }
        if (stated.note() != null) {
            tree.put("note", texts(stated.note()));
        }
        return tree;
    }

    private static Map<String, @Nullable Object> codeMap(Map<String, Optional<String>> codes) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        codes.forEach((from, to) -> tree.put(from, to.orElse(null)));
        return tree;
    }

    private static Map<String, Object> texts(LocalizedText text) {
        return new LinkedHashMap<>(text.texts());
    }

    private static @Nullable Object number(@Nullable BigDecimal bound) {
        if (bound == null) {
            return null;
        }
        return bound.scale() <= 0 ? bound.toBigIntegerExact() : bound;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
