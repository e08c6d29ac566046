package org.mirrorscope.wave.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.members.Column.Counted;

/**
 * Makes tables of counts, with what must not follow hidden. A country of which nothing is counted yet has no row: nothing
 * follows about anybody from its absence, since fewer than five that wait are in no total either.
 */
final class Tabulation {

    private final List<CountryCode> countries;
    private final List<Map<String, Integer>> counts;

    /** @param counts of the countries with any, by cell; not empty */
    Tabulation(Map<CountryCode, Map<String, Integer>> counts) {
        this.countries = List.copyOf(counts.keySet());
        this.counts = List.copyOf(counts.values());
    }

    /** The tables of a question: one, or one for each item or code. */
    List<SurveyTable> of(Question question) {
        return switch (question.kind()) {
            case Kind.Levels levels ->
                levels.items().stream()
                        .map(item -> single(
                                question, item.label(), question.variable() + "." + item.code(), question.kind()))
                        .toList();
            case Kind.Choices choices -> choices(question, choices.codes());
            default -> List.of(single(question, null, question.variable(), question.kind()));
        };
    }

    private SurveyTable single(Question question, @Nullable LocalizedText part, String variable, Kind kind) {
        List<Counted> columns = Columns.of(variable, kind);
        ResultTable table = table(columns);
        return shown(question, part, columns, table, Suppression.of(table));
    }

    /** Who gave no answer is the same for all codes: what one table hides of it, none shows. */
    private List<SurveyTable> choices(Question question, List<Code> codes) {
        List<List<Counted>> columns = codes.stream()
                .map(code -> Columns.ofChoice(question.variable(), code))
                .toList();
        List<ResultTable> tables = columns.stream().map(this::table).toList();
        boolean[][] common =
                new boolean[countries.size() + 1][columns.getFirst().size() + 1];
        List<boolean[][]> hidden = hidden(tables, common);
        while (spread(hidden, common)) {
            hidden = hidden(tables, common);
        }
        List<SurveyTable> shown = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            shown.add(shown(question, codes.get(i).label(), columns.get(i), tables.get(i), hidden.get(i)));
        }
        return shown;
    }

    private static List<boolean[][]> hidden(List<ResultTable> tables, boolean[][] common) {
        return tables.stream().map(table -> Suppression.of(table, common)).toList();
    }

    /** Notes what a table hides of what all have in common; says whether anything is new. */
    private static boolean spread(List<boolean[][]> hidden, boolean[][] common) {
        boolean fresh = false;
        for (boolean[][] cells : hidden) {
            for (int row = 0; row < cells.length; row++) {
                int total = cells[row].length - 1;
                for (int column : List.of(total - 1, total)) {
                    fresh |= cells[row][column] && !common[row][column];
                    common[row][column] |= cells[row][column];
                }
            }
        }
        return fresh;
    }

    private ResultTable table(List<Counted> columns) {
        return new ResultTable(counts.stream()
                .map(of -> columns.stream()
                        .mapToInt(column -> column.people().applyAsInt(of))
                        .toArray())
                .toArray(int[][]::new));
    }

    private SurveyTable shown(
            Question question,
            @Nullable LocalizedText part,
            List<Counted> columns,
            ResultTable table,
            boolean[][] hidden) {
        List<SurveyTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<OptionalInt> cells = cells(table, hidden, row);
            rows.add(new SurveyTable.Row(
                    countries.get(Math.min(row, countries.size() - 1)),
                    table.isTotalRow(row),
                    cells.subList(0, columns.size()),
                    cells.getLast()));
        }
        return new SurveyTable(
                question, part, columns.stream().map(Counted::column).toList(), rows);
    }

    private static List<OptionalInt> cells(ResultTable table, boolean[][] hidden, int row) {
        return IntStream.range(0, table.columns())
                .mapToObj(
                        column -> hidden[row][column] ? OptionalInt.empty() : OptionalInt.of(table.count(row, column)))
                .toList();
    }
}
