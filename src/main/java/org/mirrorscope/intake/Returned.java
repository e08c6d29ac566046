package org.mirrorscope.intake;

import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.TableRow;
import org.mirrorscope.shared.CountryCode;

/** The column that says outright whether a country sent anything. */
final class Returned {

    private Returned() {}

    /**
     * Records what the row says.
     *
     * @return whether the country sent something; false too, and reported, if the text is not one that the source names
     */
    static boolean state(AnswerRows rows, TableRow row, CountryCode country, WaveCells wave) {
        if (rows.isFaulty(row, "returned")) {
            return false;
        }
        String text = rows.cell(row, "returned");
        Boolean sent = rows.source().returned().get(CellText.folded(text));
        if (sent == null) {
            rows.problems()
                    .problem(
                            row.place(rows.columnOf("returned")),
                            "intake/returned.unknown",
                            text,
                            String.join(", ", rows.source().returned().keySet()));
            return false;
        }
        wave.state(country, sent, row.place(rows.columnOf("returned")));
        return sent;
    }
}
