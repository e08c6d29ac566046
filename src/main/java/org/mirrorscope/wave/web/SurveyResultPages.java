package org.mirrorscope.wave.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.members.Column;
import org.mirrorscope.wave.members.SurveyResults;
import org.mirrorscope.wave.members.SurveyTable;

/** Shows the results of members' surveys. */
record SurveyResultPages(Reader reader) {

    SurveyResultsPage of(SurveyResults results, String path) {
        String title = reader.text(
                "wave-pages/members.results.title", reader.text(results.survey().title()));
        return new SurveyResultsPage(
                title,
                title,
                path,
                counted(results),
                results.survey().closed() == null,
                results.counted().entrySet().stream()
                        .filter(country -> country.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .sorted(reader.byName())
                        .map(reader::name)
                        .collect(Collectors.joining(", ")),
                tables(results));
    }

    /** How many answers of how many countries are counted. */
    String counted(SurveyResults results) {
        long countries =
                results.counted().values().stream().filter(count -> count > 0).count();
        return countries == 0
                ? reader.text("wave-pages/members.results.none")
                : reader.text("wave-pages/members.results.lead", results.everybody(), countries);
    }

    private List<SurveyResultsPage.Table> tables(SurveyResults results) {
        List<SurveyResultsPage.Table> tables = new ArrayList<>();
        String before = "";
        for (SurveyTable table : results.tables()) {
            String question = reader.text(table.question().label());
            String part = table.part() == null ? "" : reader.text(table.part());
            tables.add(new SurveyResultsPage.Table(
                    question.equals(before) ? "" : question,
                    part.isEmpty() ? question : part,
                    table.columns().stream().map(this::head).toList(),
                    rows(table),
                    table.hides()));
            before = question;
        }
        return tables;
    }

    private List<SurveyResultsPage.Row> rows(SurveyTable table) {
        Comparator<CountryCode> byName = reader.byName();
        return table.rows().stream()
                .sorted(Comparator.comparing(SurveyTable.Row::overall).thenComparing(SurveyTable.Row::country, byName))
                .map(row -> new SurveyResultsPage.Row(
                        row.overall() ? reader.text("wave-pages/members.overall") : reader.name(row.country()),
                        row.overall(),
                        row.cells().stream().map(this::count).toList(),
                        count(row.total())))
                .toList();
    }

    private String count(OptionalInt count) {
        return count.isEmpty()
                ? ""
                : NumberFormat.getIntegerInstance(reader.language()).format(count.getAsInt());
    }

    private String head(Column column) {
        return switch (column.sort()) {
            case CODE -> column.label() == null ? "" : reader.text(column.label());
            case BAND -> column.band();
            case CHOSEN, NOT_CHOSEN, ANSWERED, UNKNOWN, NO_ANSWER ->
                reader.text("wave-pages/members.column." + column.sort().name().toLowerCase(Locale.ROOT));
        };
    }
}
