package org.mirrorscope.intake;

import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.TableRow;
import org.mirrorscope.shared.CountryCode;

/** The long layout: a row is one answer. */
final class LongRows extends AnswerRows {

    LongRows(Source source, Answers answers) {
        super(source, answers);
    }

    @Override
    void layout(Columns header) {
        // the columns that the source names are all there is
    }

    @Override
    boolean ignores(TableRow row) {
        return super.ignores(row)
                || (!source().ignoredVariables().isEmpty()
                        && (source().ignoredVariables().contains(CellText.folded(cell(row, "variable")))
                                || source().ignoredVariables().contains(CellText.folded(variable(row)))));
    }

    @Override
    void row(TableRow row, CountryCode country, WaveCells wave) {
        if (isFaulty(row, "variable")) {
            return;
        }
        if (has("returned") && !Returned.state(this, row, country, wave)) {
            return;
        }
        variable(wave, variable(row), row, columnOf("variable"))
                .ifPresent(variable -> put(wave, country, variable, row, columnOf("value")));
    }

    private String variable(TableRow row) {
        String name = cell(row, "variable");
        return name.startsWith(source().prefix())
                ? name.substring(source().prefix().length())
                : name;
    }
}
