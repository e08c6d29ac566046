package org.mirrorscope.document.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mirrorscope.document.XmlText;
import org.mirrorscope.document.sheet.FormBook.Cell;
import org.mirrorscope.document.sheet.FormBook.DropDown;
import org.mirrorscope.document.sheet.FormBook.Fixed;
import org.mirrorscope.document.sheet.FormBook.Free;
import org.mirrorscope.document.sheet.FormBook.Line;
import org.mirrorscope.document.sheet.FormBook.Look;
import org.mirrorscope.document.sheet.FormBook.Sheet;

/** Writes a {@link FormBook} as XLSX. */
final class FormBookWriter {

    /** No secret: it keeps hands from slipping. Whoever knows better may lift it; what comes back is checked anyway. */
    private static final String PASSWORD = "mirrorscope";

    private static final String HEAD_FILL = "D9E7E5";
    private static final String FREE_FILL = "FFFBEA";
    /** In points. */
    private static final double LINE_HEIGHT = 14;

    private static final double HIGHEST = 400;
    private static final String LINE = "9DB4B1";
    /** Before it, spreadsheet programs do not agree on how days are counted. */
    private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);

    private final FormBook book;
    private final Map<String, Range> lists = new HashMap<>();

    FormBookWriter(FormBook book) {
        this.book = book;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Mirrorscope", "1.0")) {
            SheetNames names = new SheetNames();
            List<Worksheet> shown = book.sheets().stream()
                    .map(sheet -> workbook.newWorksheet(names.fit(sheet.name())))
                    .toList();
            lists(workbook.newWorksheet(FormBook.LISTS));
            identity(workbook.newWorksheet(FormBook.IDENTITY));
            for (int i = 0; i < shown.size(); i++) {
                write(shown.get(i), book.sheets().get(i));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void lists(Worksheet sheet) {
        for (int i = 0; i < book.dropDowns().size(); i++) {
            DropDown list = book.dropDowns().get(i);
            int column = 2 * i;
            sheet.value(0, column, list.name());
            for (int row = 0; row < list.options().size(); row++) {
                sheet.value(row + 1, column, XmlText.fit(list.options().get(row).label()));
                sheet.value(row + 1, column + 1, list.options().get(row).code());
            }
            if (!list.options().isEmpty()) {
                lists.put(list.name(), sheet.range(1, column, list.options().size(), column));
            }
        }
        hide(sheet);
    }

    private void identity(Worksheet sheet) {
        for (int row = 0; row < book.identity().size(); row++) {
            List<String> texts = book.identity().get(row);
            for (int column = 0; column < texts.size(); column++) {
                sheet.value(row, column, XmlText.fit(texts.get(column)));
            }
        }
        hide(sheet);
    }

    private static void hide(Worksheet sheet) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.protect(PASSWORD);
    }

    private void write(Worksheet sheet, Sheet content) {
        sheet.hideColumn(0);
        for (int column = 0; column < content.widths().size(); column++) {
            sheet.width(column + 1, content.widths().get(column));
        }
        for (int row = 0; row < content.lines().size(); row++) {
            Line line = content.lines().get(row);
            if (!line.key().isEmpty()) {
                sheet.value(row, 0, line.key());
            }
            for (int column = 0; column < line.cells().size(); column++) {
                cell(sheet, row, column + 1, line.look(), line.cells().get(column));
            }
            sheet.rowHeight(row, height(line, content.widths()));
            if (line.look() == Look.HEAD) {
                sheet.repeatRows(row);
            }
        }
        if (content.frozen() > 0) {
            sheet.freezePane(0, content.frozen());
        }
        sheet.hideGridLines();
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.protect(PASSWORD);
    }

    /** Not every program fits rows to wrapped text when it opens a file. */
    private static double height(Line line, List<Integer> widths) {
        int most = 1;
        for (int column = 0; column < line.cells().size() && line.look() != Look.TITLE; column++) {
            int width = widths.get(column);
            int lines = line.cells()
                    .get(column)
                    .text()
                    .lines()
                    .mapToInt(text -> 1 + text.length() / width)
                    .sum();
            most = Math.max(most, lines);
        }
        return Math.min(HIGHEST, (line.look() == Look.TITLE ? 24 : 6) + LINE_HEIGHT * most);
    }

    private void cell(Worksheet sheet, int row, int column, Look look, Cell cell) {
        switch (cell) {
            case Fixed(String text) -> {
                if (!text.isEmpty()) {
                    sheet.value(row, column, XmlText.fit(text));
                }
                look(sheet.style(row, column), look);
            }
            case Free free -> {
                write(sheet, row, column, free);
                look(sheet.style(row, column), Look.PLAIN);
                sheet.style(row, column)
                        .fillColor(FREE_FILL)
                        .format(format(free.form()))
                        .horizontalAlignment("left")
                        .protectionOption(ProtectionOption.LOCKED, false)
                        .set();
                Range list = lists.get(free.dropDown());
                if (list != null) {
                    sheet.range(row, column, row, column)
                            .validateWithList(list)
                            .allowBlank(true)
                            .showErrorMessage(true);
                }
            }
        }
    }

    private static void look(StyleSetter plain, Look look) {
        plain.verticalAlignment("top").wrapText(look != Look.TITLE);
        (switch (look) {
                    case TITLE -> plain.bold().fontSize(16);
                    case HEADING -> plain.bold().fontSize(13);
                    case HEAD ->
                        plain.bold().fillColor(HEAD_FILL).borderStyle("thin").borderColor(LINE);
                    case STRONG -> plain.bold();
                    case PLAIN -> plain.borderStyle("thin").borderColor(LINE);
                })
                .set();
    }

    private static String format(FormBook.Form form) {
        return switch (form) {
            case TEXT -> "@";
            case NUMBER -> "General";
            case YEAR -> "0";
            case DAY -> "yyyy-mm-dd";
        };
    }

    /** As a number or a day where a spreadsheet keeps it exactly, else as text. */
    private static void write(Worksheet sheet, int row, int column, Free free) {
        if (free.text().isEmpty()) {
            return;
        }
        switch (free.form()) {
            case TEXT -> sheet.value(row, column, XmlText.fit(free.text()));
            case NUMBER, YEAR -> {
                BigDecimal number = new BigDecimal(free.text());
                if (BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0) {
                    sheet.value(row, column, number.doubleValue());
                } else {
                    sheet.value(row, column, free.text());
                }
            }
            case DAY -> {
                LocalDate day = LocalDate.parse(free.text());
                if (day.isBefore(FIRST_SAFE_DAY)) {
                    sheet.value(row, column, free.text());
                } else {
                    sheet.value(row, column, day);
                }
            }
        }
    }
}
