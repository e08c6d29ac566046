package org.mirrorscope.wave.members;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.wave.members.Column.Counted;
import org.mirrorscope.wave.members.Column.Sort;

/** The columns of a variable's table. Everybody whose submission was counted stands in exactly one of them. */
final class Columns {

    private Columns() {}

    /** Of a variable that is not taken apart. */
    static List<Counted> of(String variable, Kind kind) {
        List<Counted> columns = new ArrayList<>();
        switch (kind) {
            case Kind.SingleCode single -> codes(variable, single.codes(), columns);
            case Kind.Levels levels -> codes(variable, levels.codes(), columns);
            case Kind.Number _, Kind.Year _ ->
                Band.of(kind)
                        .forEach(band -> columns.add(new Counted(
                                new Column(Sort.BAND, null, band.name()), counts -> numbers(variable, band, counts))));
            case Kind.Choices _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _, Kind.Repeat _ ->
                columns.add(cell(Sort.ANSWERED, Cells.answered(variable)));
        }
        columns.add(rest(columns));
        return columns;
    }

    /** Of one code of a question with several answers. */
    static List<Counted> ofChoice(String variable, Code code) {
        String chosen = Cells.chosen(variable, code.code());
        List<Counted> columns = new ArrayList<>();
        columns.add(cell(Sort.CHOSEN, chosen));
        columns.add(new Counted(
                Column.of(Sort.NOT_CHOSEN), counts -> count(counts, Cells.answered(variable)) - count(counts, chosen)));
        columns.add(rest(columns));
        return columns;
    }

    private static void codes(String variable, List<Code> codes, List<Counted> columns) {
        codes.forEach(code -> columns.add(new Counted(
                new Column(Sort.CODE, code.label(), ""), counts -> count(counts, Cells.code(variable, code.code())))));
        columns.add(cell(Sort.UNKNOWN, Cells.unknown(variable)));
    }

    private static Counted cell(Sort sort, String cell) {
        return new Counted(Column.of(sort), counts -> count(counts, cell));
    }

    private static Counted rest(List<Counted> others) {
        List<Counted> answered = List.copyOf(others);
        return new Counted(
                Column.of(Sort.NO_ANSWER),
                counts -> count(counts, Cells.EVERYBODY)
                        - answered.stream()
                                .mapToInt(column -> column.people().applyAsInt(counts))
                                .sum());
    }

    private static int numbers(String variable, Band band, Map<String, Integer> counts) {
        String start = Cells.numbers(variable);
        return counts.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(start))
                .filter(cell -> band.has(new BigDecimal(cell.getKey().substring(start.length()))))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int count(Map<String, Integer> counts, String cell) {
        return counts.getOrDefault(cell, 0);
    }
}
