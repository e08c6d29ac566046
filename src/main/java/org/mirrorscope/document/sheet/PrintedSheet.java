package org.mirrorscope.document.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of text to read and to print: lines of cells, wrapped, fitted to the width of a page.
 *
 * @param name the sheet's name
 * @param widths the columns' widths in characters
 * @param lines from top to bottom
 */
public record PrintedSheet(String name, List<Integer> widths, List<Line> lines) {

    /** What a line is, which says how it looks. */
    public enum Look {
        TITLE,
        HEADING,
        /** The heads of the columns; repeated on every page. */
        HEAD,
        STRONG,
        PLAIN
    }

    /** One line of cells; a formula is never made of what stands in one. */
    public record Line(Look look, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The sheet as a workbook. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Mirrorscope", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < widths.size(); column++) {
                sheet.width(column, widths.get(column));
            }
            for (int row = 0; row < lines.size(); row++) {
                write(sheet, row, lines.get(row));
            }
            sheet.pageOrientation("portrait");
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.paperSize(PaperSize.A4_PAPER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            sheet.value(row, column, line.cells().get(column));
            StyleSetter style =
                    sheet.style(row, column).wrapText(line.look() != Look.TITLE).verticalAlignment("top");
            (switch (line.look()) {
                        case TITLE -> style.bold().fontSize(16).wrapText(false);
                        case HEADING -> style.bold().fontSize(13).wrapText(false);
                        case HEAD -> style.bold().borderStyle("thin");
                        case STRONG -> style.bold().borderStyle("thin");
                        case PLAIN -> style.borderStyle("thin");
                    })
                    .set();
        }
        if (line.look() == Look.HEAD) {
            sheet.repeatRows(row);
        }
    }
}
