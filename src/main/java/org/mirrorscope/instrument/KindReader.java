package org.mirrorscope.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.shared.LocalizedText;

/** Reads what is particular to a question's kind: code lists, items, bounds, fields. */
final class KindReader {

    private static final List<String> WORDS = List.of(
            "ordered",
            "choice",
            "choices",
            "yes_no",
            "number",
            "year",
            "date",
            "text",
            "long_text",
            "url",
            "levels",
            "repeat");
    private static final Set<String> PARTICULAR = Set.of("codes", "items", "fields", "min", "max", "unit");

    private final YamlReport report;
    private final QuestionReader questions;

    KindReader(YamlReport report, QuestionReader questions) {
        this.report = report;
        this.questions = questions;
    }

    /** The kind; empty, and reported, if it is none or lacks what it needs. */
    Optional<Kind> read(YamlFields fields) {
        Optional<String> word = fields.needText("kind");
        if (word.isEmpty() || !WORDS.contains(word.get())) {
            word.ifPresent(unknown -> fields.notOneOf("kind", unknown, WORDS));
            PARTICULAR.forEach(fields::value);
            return Optional.empty();
        }
        Optional<Kind> kind = of(word.get(), fields);
        refuseForeign(word.get(), fields);
        return kind;
    }

    private Optional<Kind> of(String word, YamlFields fields) {
        return switch (word) {
            case "ordered" -> codes("codes", fields).map(Kind.Ordered::new);
            case "choice" -> codes("codes", fields).map(Kind.Choice::new);
            case "choices" -> codes("codes", fields).map(Kind.Choices::new);
            case "yes_no" -> Optional.of(new Kind.YesNo());
            case "number" -> Optional.of(number(fields));
            case "year" -> Optional.of(new Kind.Year());
            case "date" -> Optional.of(new Kind.Date());
            case "text" -> Optional.of(new Kind.Text());
            case "long_text" -> Optional.of(new Kind.LongText());
            case "url" -> Optional.of(new Kind.Url());
            case "levels" -> {
                Optional<List<Code>> codes = codes("codes", fields);
                yield codes("items", fields).flatMap(items -> codes.map(levels -> new Kind.Levels(items, levels)));
            }
            default -> repeat(fields);
        };
    }

    /** What belongs to another kind is refused with the kinds that it belongs to. */
    private void refuseForeign(String word, YamlFields fields) {
        for (String key : fields.names()) {
            if (PARTICULAR.contains(key) && !belongs(key, word)) {
                fields.value(key);
                report.problem(fields.line(key), "instrument/kind.foreign", key, word);
            }
        }
    }

    private static boolean belongs(String key, String word) {
        return switch (key) {
            case "codes" -> Set.of("ordered", "choice", "choices", "levels").contains(word);
            case "items" -> word.equals("levels");
            case "fields" -> word.equals("repeat");
            default -> word.equals("number");
        };
    }

    private Kind number(YamlFields fields) {
        Optional<BigDecimal> min = fields.number("min");
        Optional<BigDecimal> max = fields.number("max");
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            report.problem(
                    fields.line("max"),
                    "instrument/number.bounds",
                    min.get().toPlainString(),
                    max.get().toPlainString());
        }
        Optional<LocalizedText> unit = fields.localized("unit");
        return new Kind.Number(min.orElse(null), max.orElse(null), unit.orElse(null));
    }

    private Optional<Kind> repeat(YamlFields fields) {
        fields.need("fields", fields.value("fields"));
        List<Question> inner = questions.fields(fields);
        if (inner.isEmpty()) {
            if (fields.value("fields").isPresent()) {
                report.problem(fields.line("fields"), "instrument/fields.none");
            }
            return Optional.empty();
        }
        return Optional.of(new Kind.Repeat(inner));
    }

    private Optional<List<Code>> codes(String key, YamlFields fields) {
        fields.need(key, fields.value(key));
        List<Code> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlFields entry : fields.list(key)) {
            Optional<String> code = entry.needText("code");
            Optional<LocalizedText> label = entry.needLocalized("label");
            entry.refuseOthers();
            code.ifPresent(text -> {
                if (!PartRules.CODE.matcher(text).matches()) {
                    report.problem(entry.line("code"), "instrument/code.name", text);
                } else if (!seen.add(text)) {
                    report.problem(entry.line("code"), "instrument/code.twice", text);
                } else {
                    codes.add(new Code(text, label.orElse(LocalizedText.of(text))));
                }
            });
        }
        if (codes.isEmpty() && fields.value(key).isPresent()) {
            report.problem(fields.line(key), "instrument/codes.none", key);
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(codes));
    }
}
