package org.mirrorscope.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.web.RecordPage.Part;
import org.mirrorscope.registry.web.RecordPage.Row;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;

/** Makes the page of a country's record. */
final class RecordPages {

    /** No section can be called so. */
    private static final String DROPPED = "not-asked";

    private final Reader reader;
    private final KnownVariables variables;
    private final FactWords words;
    private final Where where;
    private final Map<String, Known> record;
    private final boolean mayEdit;

    /** @param mayEdit whether the reader may say how the country takes part */
    RecordPages(Reader reader, KnownVariables variables, Where where, Map<String, Known> record, boolean mayEdit) {
        this.mayEdit = mayEdit;
        this.reader = reader;
        this.variables = variables;
        this.words = new FactWords(reader, variables);
        this.where = where;
        this.record = record;
    }

    /** @param at the day as of which the record is shown as it was known; null for now */
    RecordPage of(@Nullable LocalDate at) {
        String name = reader.name(where.country());
        List<Part> parts = parts();
        return new RecordPage(
                reader.text("registry/record.title", name),
                reader.text("registry/record.description", name),
                where.path(),
                where.office(),
                name,
                where.group(),
                mayEdit ? where.participation() : null,
                at == null ? "" : at.toString(),
                at == null ? "" : reader.text("registry/record.known-at", reader.date(at)),
                parts.stream()
                        .flatMap(part -> part.rows().stream())
                        .filter(row -> !row.conflict().isEmpty())
                        .toList(),
                (int) record.values().stream().filter(Known::old).count(),
                parts);
    }

    /** In the order of the questionnaire; behind it what is not asked any more and yet known. */
    private List<Part> parts() {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        variables.all().forEach((name, about) -> {
            if (!about.dropped() || record.containsKey(name)) {
                String section =
                        about.dropped() ? DROPPED : about.variable().section().id();
                titles.putIfAbsent(
                        section,
                        about.dropped()
                                ? reader.text("registry/record.dropped")
                                : reader.text(about.variable().section().title()));
                rows.computeIfAbsent(section, none -> new ArrayList<>()).add(row(about, record.get(name)));
            }
        });
        return rows.entrySet().stream()
                .map(part -> new Part(part.getKey(), titles.getOrDefault(part.getKey(), ""), part.getValue()))
                .toList();
    }

    private Row row(KnownVariable about, @Nullable Known known) {
        String label = words.label(about.variable());
        String href = where.path(about.variable().name());
        if (known == null) {
            return new Row(label, href, "", true, "", "", false, "");
        }
        return new Row(
                label,
                href,
                words.answer(known.statement()),
                known.statement().answer() instanceof Missing,
                reader.date(known.statement().asOf()),
                words.source(known.statement()),
                known.old(),
                known.conflicting().stream().map(words::line).collect(Collectors.joining("; ")));
    }
}
