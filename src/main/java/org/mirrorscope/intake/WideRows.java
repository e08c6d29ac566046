package org.mirrorscope.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mirrorscope.document.table.TableRow;
import org.mirrorscope.shared.CountryCode;

/** The wide layout: a row is one country, a column one variable. */
final class WideRows extends AnswerRows {

    /** Variables by the position of their column. */
    private final Map<Integer, String> variables = new LinkedHashMap<>();

    WideRows(Source source, Answers answers) {
        super(source, answers);
    }

    @Override
    void layout(Columns header) {
        variables.clear();
        source().variables().forEach((reference, variable) -> {
            int column = header.find(reference);
            if (column >= 0) {
                variables.put(column, variable);
            }
        });
    }

    @Override
    void row(TableRow row, CountryCode country, WaveCells wave) {
        if (has("returned") && !Returned.state(this, row, country, wave)) {
            if (wave.sentNothing(country)) {
                noteWhatIsDropped(row, country);
            }
            return;
        }
        variables.forEach((column, name) ->
                variable(wave, name, row, column).ifPresent(variable -> put(wave, country, variable, row, column)));
    }

    /** A country that sent nothing has no answers; if its row has texts all the same, somebody should know. */
    private void noteWhatIsDropped(TableRow row, CountryCode country) {
        long filled = variables.keySet().stream()
                .filter(column -> !row.text(column).isEmpty())
                .count();
        if (filled > 0) {
            problems().note(row.place(), "intake/returned.dropped", country, filled);
        }
    }
}
