package org.mirrorscope.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.TableForm;
import org.mirrorscope.document.yaml.Suggestion;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.document.yaml.YamlValue;
import org.mirrorscope.instrument.Expression;
import org.mirrorscope.instrument.ExpressionException;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** Reads one entry under {@code sources} of {@code waves.yaml}. */
final class SourceReader {

    private static final List<String> KNOWN_COLUMNS = List.of("country", "variable", "value", "wave", "returned");

    private final YamlFields fields;
    private final YamlReport report;

    SourceReader(YamlFields fields) {
        this.fields = fields;
        this.report = fields.report();
    }

    /** The source; empty, and reported, if it lacks what reading needs. */
    Optional<Source> read() {
        List<String> files = files();
        Optional<Boolean> wide = layout();
        @Nullable String wave = fields.text("wave").orElse(null);
        Map<String, String> columns = texts("columns");
        Map<String, String> variables = texts("variables");
        Optional<Expression> skip = skip(columns);
        Optional<YamlFields> ignore = fields.fields("ignore");
        Source source = new Source(
                fields.line(),
                files,
                wide.orElse(false),
                form(columns, variables),
                wave,
                columns,
                variables,
                fields.text("variable_prefix").orElse(""),
                separator(),
                folded(texts("values")),
                missing(),
                ignored(ignore, "variable"),
                ignored(ignore, "country"),
                returned(),
                skip.orElse(null),
                countryNames());
        source.missing().keySet().stream()
                .filter(source.values()::containsKey)
                .forEach(text -> report.problem(fields.line("missing"), "intake/source.both", text));
        ignore.ifPresent(YamlFields::refuseOthers);
        fields.refuseOthers();
        boolean whole = !files.isEmpty() && wide.isPresent() && isComplete(source);
        return whole ? Optional.of(source) : Optional.empty();
    }

    private List<String> files() {
        boolean several = fields.value("files").orElse(null) instanceof YamlValue.Items;
        List<String> files =
                several ? fields.texts("files") : fields.text("files").stream().toList();
        if (files.isEmpty()) {
            fields.need("files", Optional.empty());
        }
        return files;
    }

    private Optional<Boolean> layout() {
        Optional<String> layout = fields.needText("layout");
        layout.filter(text -> !Set.of("long", "wide").contains(text))
                .ifPresent(text -> fields.notOneOf("layout", text, List.of("long", "wide")));
        return layout.filter(Set.of("long", "wide")::contains).map("wide"::equals);
    }

    private TableForm form(Map<String, String> columns, Map<String, String> variables) {
        List<String> headers = Stream.concat(columns.values().stream(), variables.keySet().stream())
                .filter(reference -> !Columns.isLetters(reference))
                .toList();
        return new TableForm(
                fields.text("encoding").orElse(null),
                fields.text("sheet").orElse(null),
                fields.position("header_row").orElse(1),
                headers);
    }

    /** Kept as written, blanks too; the semicolon where none is named. */
    private String separator() {
        return fields.value("separator").orElse(null) instanceof YamlValue.Scalar scalar
                        && !scalar.text().isEmpty()
                ? scalar.text()
                : ";";
    }

    /** Each layout needs its columns, and the wave has to be known. */
    private boolean isComplete(Source source) {
        List<String> needed = source.wide() ? List.of("country") : List.of("country", "variable", "value");
        boolean complete = true;
        for (String column : needed) {
            if (!source.columns().containsKey(column)) {
                report.problem(fields.line("columns"), "intake/source.column", column);
                complete = false;
            }
        }
        if (source.wave() == null && !source.columns().containsKey("wave")) {
            report.problem(fields.line(), "intake/source.wave");
            complete = false;
        }
        if (source.wide() == source.variables().isEmpty()) {
            report.problem(
                    fields.line("variables"),
                    source.wide() ? "intake/source.variables" : "intake/source.variablesLong");
            complete = false;
        }
        if (source.columns().containsKey("returned") && source.returned().isEmpty()) {
            report.problem(fields.line("columns"), "intake/source.returned");
            complete = false;
        }
        return complete;
    }

    private Optional<Expression> skip(Map<String, String> columns) {
        Optional<String> text = fields.text("skip_rows_where");
        List<String> names = columns.keySet().stream()
                .filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"))
                .toList();
        refuseStrayColumns(columns, text.orElse(""));
        return text.flatMap(condition -> {
            try {
                return Optional.of(Expression.overRow(condition, names));
            } catch (ExpressionException wrong) {
                report.problem(
                        fields.line("skip_rows_where"),
                        "instrument/expression.wrong",
                        condition,
                        String.valueOf(wrong.getMessage()));
                return Optional.empty();
            }
        });
    }

    /** A column that is no known one is only there for the condition; if that does not name it, it is a slip. */
    private void refuseStrayColumns(Map<String, String> columns, String condition) {
        fields.fields("columns")
                .ifPresent(written -> columns.keySet().stream()
                        .filter(name -> !KNOWN_COLUMNS.contains(name) && !condition.contains(name))
                        .forEach(name -> Suggestion.nearest(name, KNOWN_COLUMNS)
                                .ifPresentOrElse(
                                        near -> report.problem(
                                                written.line(name), "document/yaml.unknownKeyNear", name, near),
                                        () -> report.problem(
                                                written.line(name),
                                                "document/yaml.unknownKey",
                                                name,
                                                String.join(", ", KNOWN_COLUMNS)))));
    }

    private Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.textMap(key).forEach((name, text) -> texts.put(name, text.orElse("")));
        return texts;
    }

    private static Map<String, String> folded(Map<String, String> texts) {
        Map<String, String> folded = new LinkedHashMap<>();
        texts.forEach((text, instead) -> folded.put(CellText.folded(text), instead));
        return folded;
    }

    private Map<String, Missing> missing() {
        Map<String, Missing> reasons = new LinkedHashMap<>();
        Optional<YamlFields> written = fields.fields("missing");
        texts("missing")
                .forEach((text, code) -> Missing.ofCode(code)
                        .ifPresentOrElse(
                                reason -> reasons.put(CellText.folded(text), reason),
                                () -> written.ifPresent(texts -> texts.notOneOf(text, code, reasonCodes()))));
        return reasons;
    }

    private static List<String> reasonCodes() {
        return Stream.of(Missing.values()).map(Missing::code).toList();
    }

    private static Set<String> ignored(Optional<YamlFields> ignore, String key) {
        List<String> texts = ignore.map(fields -> fields.texts(key)).orElse(List.of());
        Set<String> folded = new LinkedHashSet<>();
        texts.forEach(text -> folded.add(CellText.folded(text)));
        return folded;
    }

    private Map<String, Boolean> returned() {
        Map<String, Boolean> returned = new LinkedHashMap<>();
        fields.fields("returned")
                .ifPresent(texts -> texts.names()
                        .forEach(text ->
                                texts.truth(text).ifPresent(sent -> returned.put(CellText.folded(text), sent))));
        return returned;
    }

    private Map<String, CountryCode> countryNames() {
        Map<String, CountryCode> names = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        texts("country_names").forEach((name, code) -> {
            if (CountryNames.find(code) instanceof CountryNames.Match.Found(CountryCode country)) {
                names.put(CellText.folded(name), country);
            } else if (code.matches("[A-Z]{2}")) {
                names.put(CellText.folded(name), new CountryCode(code));
            } else {
                unknown.add(code);
            }
        });
        unknown.forEach(code -> report.problem(fields.line("country_names"), "intake/source.countryName", code));
        return names;
    }
}
