package org.mirrorscope.document.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** Reads workbooks that people filled in. Whatever is wrong with a file becomes a problem, never an exception. */
public final class Books {

    /** What a questionnaire with every text as long as it may be comes nowhere near. */
    private static final long MOST_BYTES = 60_000_000;

    private static final int MOST_CELLS = 200_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final Path file;

    private int cells;

    private Books(Path file) {
        this.file = file;
    }

    /**
     * Reads a whole workbook.
     *
     * @param name the file's name as its author knows it
     * @return empty if there is a problem
     */
    public static Optional<ReadBook> read(Path file, String name, Consumer<Problem> problems) {
        try {
            Optional<Problem> objection = new XlsxGuard(file, name, MOST_BYTES).objection();
            if (objection.isPresent()) {
                problems.accept(objection.get());
                return Optional.empty();
            }
            return Optional.of(new Books(file).read());
        } catch (TooMuch tooMuch) {
            problems.accept(Problem.problem(Place.of(name), "document/xlsx.bomb"));
        } catch (IOException | RuntimeException damaged) {
            // the library throws what its parser throws; a person is owed a sentence
            problems.accept(Problem.problem(Place.of(name), "document/xlsx.damaged", Tables.said(damaged)));
        }
        return Optional.empty();
    }

    private ReadBook read() throws IOException, TooMuch {
        ReadingOptions options = new ReadingOptions(SheetLayout.hasStyles(file), true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), options)) {
            List<ReadBook.Sheet> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet(sheet, workbook.isDate1904()));
            }
            return new ReadBook(List.copyOf(sheets));
        }
    }

    private ReadBook.Sheet sheet(Sheet sheet, boolean from1904) throws IOException, TooMuch {
        SheetLayout layout = SheetLayout.of(file, sheet.getName());
        XlsxCells texts = new XlsxCells(from1904, layout.withoutResult());
        Set<String> merged = merged(layout.merged());
        List<ReadBook.Row> rows = new ArrayList<>();
        try (Stream<Row> read = sheet.openStream()) {
            for (Row row : (Iterable<Row>) read::iterator) {
                cells += row.getCellCount();
                if (cells > MOST_CELLS) {
                    throw new TooMuch();
                }
                rows.add(row(row, texts, merged));
            }
        }
        return new ReadBook.Sheet(sheet.getName(), List.copyOf(rows));
    }

    private static ReadBook.Row row(Row row, XlsxCells texts, Set<String> merged) {
        List<ReadBook.Cell> read = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            String address = SheetLayout.letters(column + 1) + row.getRowNum();
            Cell cell = row.getOptionalCell(column).orElse(null);
            read.add(cell(address, cell, texts, merged.contains(address)));
        }
        return new ReadBook.Row(row.getRowNum(), List.copyOf(read));
    }

    private static ReadBook.Cell cell(String address, @Nullable Cell cell, XlsxCells texts, boolean merged) {
        if (cell == null) {
            return new ReadBook.Cell(address, "", null, null, merged, false);
        }
        String format = cell.getDataFormatString();
        boolean percent = cell.getType() == CellType.NUMBER && format != null && format.contains("%");
        String error = XlsxCells.error(cell);
        return new ReadBook.Cell(
                address,
                error == null ? CellText.trimmed(texts.text(cell)) : "",
                cell.getFormula(),
                error,
                merged,
                percent);
    }

    /** The addresses of all cells of merged ranges, as many as a filled sheet can have. */
    private static Set<String> merged(List<String> ranges) throws TooMuch {
        Set<String> addresses = new HashSet<>();
        for (String range : ranges) {
            Matcher corners = RANGE.matcher(range);
            if (!corners.matches()) {
                continue;
            }
            int left = column(corners.group(1));
            int right = column(corners.group(3));
            int top = Integer.parseInt(corners.group(2));
            int bottom = Integer.parseInt(corners.group(4));
            if ((long) (right - left + 1) * (bottom - top + 1) + addresses.size() > MOST_CELLS) {
                throw new TooMuch();
            }
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    addresses.add(SheetLayout.letters(column) + row);
                }
            }
        }
        return addresses;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    /** More than anybody fills in. */
    private static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
