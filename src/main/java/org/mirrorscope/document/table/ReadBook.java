package org.mirrorscope.document.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workbook that somebody filled in, read as a whole. */
public record ReadBook(List<Sheet> sheets) {

    /** The sheet of that name, hidden or not. */
    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /** One sheet with the rows that hold anything. */
    public record Sheet(String name, List<Row> rows) {}

    /**
     * One row.
     *
     * @param number as a spreadsheet program counts it, from 1
     */
    public record Row(int number, List<Cell> cells) {

        /** A cell, by its column from 0; one that the file does not hold is empty. */
        public Cell cell(int column) {
            return column < cells.size()
                    ? cells.get(column)
                    : new Cell(SheetLayout.letters(column + 1) + number, "", null, null, false, false);
        }

        /** What a cell says. */
        public String text(int column) {
            return cell(column).text();
        }
    }

    /**
     * One cell.
     *
     * @param address for example {@code D7}
     * @param text what it says, without blanks around it; numbers with a decimal point, days as 2022-02-28
     * @param formula the formula whose result that is; null for none
     * @param error the error that stands in it, such as {@code #N/A}; null for none
     * @param merged whether it is part of a merged range
     * @param percent whether it is shown in per cent
     */
    public record Cell(
            String address,
            String text,
            @Nullable String formula,
            @Nullable String error,
            boolean merged,
            boolean percent) {}
}
