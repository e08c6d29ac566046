package org.mirrorscope.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.TableRow;
import org.mirrorscope.document.table.TableSink;
import org.mirrorscope.instrument.Expression;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;

/** Takes the rows of one source's file and puts their answers into the waves' cells. */
abstract sealed class AnswerRows implements TableSink permits LongRows, WideRows {

    private final Source source;
    private final Answers answers;
    private final CountryFinder countries;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, WaveVariables> variables = new HashMap<>();

    AnswerRows(Source source, Answers answers) {
        this.source = source;
        this.answers = answers;
        this.countries = new CountryFinder(source, answers.countries(), answers.problems());
    }

    /** Finds what else this layout needs. */
    abstract void layout(Columns header);

    /** Takes a row that is an answer, of a country in the pack and a wave that could be understood. */
    abstract void row(TableRow row, CountryCode country, WaveCells wave);

    final Source source() {
        return source;
    }

    final ProblemList problems() {
        return answers.problems();
    }

    @Override
    public final boolean header(TableRow header) {
        Columns found = new Columns(header, problems());
        columns.clear();
        source.columns().forEach((name, reference) -> columns.put(name, found.find(reference)));
        layout(found);
        return found.areComplete();
    }

    @Override
    public final void row(TableRow row) {
        if (skips(row) || ignores(row) || isFaulty(row, "country") || isFaulty(row, "wave")) {
            return;
        }
        Optional<WaveCells> wave = wave(row);
        Optional<CountryCode> country = countries.find(cell(row, "country"), row.place(columnOf("country")));
        if (wave.isEmpty() || country.isEmpty()) {
            return;
        }
        if (wave.get().wave().population().contains(country.get())) {
            row(row, country.get(), wave.get());
        } else {
            problems()
                    .problem(
                            row.place(columnOf("country")),
                            "intake/country.outside",
                            cell(row, "country"),
                            wave.get().wave().id());
        }
    }

    /** Whether a row is no answer; a layout may know more reasons. */
    boolean ignores(TableRow row) {
        return source.ignoredCountries().contains(CellText.folded(cell(row, "country")));
    }

    /** Whether a cell holds an error instead of a value, which is reported. */
    final boolean isFaulty(TableRow row, String name) {
        return columns.containsKey(name) && isFaulty(row, columnOf(name));
    }

    final boolean isFaulty(TableRow row, int column) {
        var fault = row.fault(column);
        fault.ifPresent(problems());
        return fault.isPresent();
    }

    final boolean has(String name) {
        return columns.containsKey(name);
    }

    final int columnOf(String name) {
        return columns.getOrDefault(name, -1);
    }

    final String cell(TableRow row, String name) {
        int column = columnOf(name);
        return column < 0 ? "" : row.text(column);
    }

    /** The variable of that name in the wave; empty, and reported, if the wave's version does not ask it. */
    final Optional<WaveVariables.Column> variable(WaveCells wave, String name, TableRow row, int column) {
        WaveVariables known = variables(wave);
        Optional<WaveVariables.Column> found = known.find(name);
        if (found.isEmpty() && !answers.isDamaged(wave)) {
            String waveName = wave.wave().id().id();
            known.nearest(name)
                    .ifPresentOrElse(
                            near -> problems()
                                    .problem(row.place(column), "intake/variable.unknownNear", name, waveName, near),
                            () -> problems().problem(row.place(column), "intake/variable.unknown", name, waveName));
        }
        return found;
    }

    final void put(WaveCells wave, CountryCode country, WaveVariables.Column variable, TableRow row, int column) {
        if (isFaulty(row, column)) {
            return;
        }
        String text = row.text(column);
        switch (variable.read(text)) {
            case Reading.Blank() -> {}
            case Reading.Placed(Answer answer) -> wave.put(country, variable.name(), answer, text, row.place(column));
            case Reading.Refused refused ->
                problems()
                        .problem(
                                row.place(column),
                                refused.cause(),
                                refused.arguments().toArray());
        }
    }

    private WaveVariables variables(WaveCells wave) {
        return variables.computeIfAbsent(
                wave.wave().id().id(), unused -> new WaveVariables(answers.instrument(wave), source));
    }

    private Optional<WaveCells> wave(TableRow row) {
        @Nullable String constant = source.wave();
        String name = has("wave") ? cell(row, "wave") : constant == null ? "" : constant;
        return answers.wave(name.isEmpty() && constant != null ? constant : name, row.place(columnOf("wave")));
    }

    private boolean skips(TableRow row) {
        Expression skip = source.skip();
        if (skip == null) {
            return false;
        }
        Map<String, String> cells = new HashMap<>();
        columns.keySet().forEach(name -> cells.put(name, cell(row, name)));
        return skip.holds(cells);
    }
}
