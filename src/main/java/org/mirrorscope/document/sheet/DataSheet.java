package org.mirrorscope.document.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of data to filter and to count: a line of heads that stays in sight, then rows.
 *
 * @param name the sheet's name
 * @param columns the heads
 * @param rows from top to bottom; a formula is never made of what stands in a cell
 */
public record DataSheet(String name, List<String> columns, List<List<String>> rows) {

    /** What Excel can keep in one cell; the rest of a longer text is left out and said so. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " [...]";

    /** The sheet as a workbook. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Mirrorscope", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            write(sheet, 0, columns);
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
            sheet.setAutoFilter(0, 0, Math.max(1, rows.size()), columns.size() - 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (!text.isEmpty()) {
                sheet.value(
                        row, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT);
            }
        }
    }
}
