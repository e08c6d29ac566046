package org.mirrorscope.document.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** One sheet of a workbook as a table. */
final class XlsxTable {

    private static final int NAMED_ROWS = 10;

    private final Path file;
    private final String name;
    private final TableForm form;
    private final Consumer<Problem> problems;
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();

    XlsxTable(Path file, String name, TableForm form, Consumer<Problem> problems) {
        this.file = file;
        this.name = name;
        this.form = form;
        this.problems = problems;
    }

    void read(TableSink sink) throws IOException {
        Optional<Problem> objection = new XlsxGuard(file, name).objection();
        if (objection.isPresent()) {
            problems.accept(objection.get());
            return;
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), options())) {
            Optional<Sheet> sheet = sheet(workbook);
            if (sheet.isPresent()) {
                SheetLayout layout = SheetLayout.of(file, sheet.get().getName());
                rows(sheet.get(), new XlsxCells(workbook.isDate1904(), layout.withoutResult()), sink);
                notes(sheet.get().getName(), layout);
            }
        } catch (IOException | RuntimeException damaged) {
            // the library throws what its parser throws; a person is owed a sentence
            problems.accept(Problem.problem(Place.of(name), "document/xlsx.damaged", Tables.said(damaged)));
        }
    }

    /** Formats are only asked for where there are some: the library fails on a workbook without a part for styles. */
    private ReadingOptions options() throws IOException {
        return new ReadingOptions(SheetLayout.hasStyles(file), true);
    }

    private Optional<Sheet> sheet(ReadableWorkbook workbook) {
        List<Sheet> sheets = workbook.getSheets().toList();
        String wanted = form.sheet() == null ? "1" : form.sheet();
        Optional<Sheet> found = sheets.stream()
                .filter(sheet -> CellText.folded(sheet.getName()).equals(CellText.folded(wanted)))
                .findFirst();
        if (found.isEmpty() && wanted.matches("[1-9][0-9]{0,3}") && Integer.parseInt(wanted) <= sheets.size()) {
            found = Optional.of(sheets.get(Integer.parseInt(wanted) - 1));
        }
        if (found.isEmpty()) {
            String names = String.join(", ", sheets.stream().map(Sheet::getName).toList());
            problems.accept(Problem.problem(Place.of(name), "document/xlsx.noSheet", wanted, names));
        }
        return found;
    }

    private void rows(Sheet sheet, XlsxCells cells, TableSink sink) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            boolean headed = false;
            for (Iterator<Row> iterator = rows.iterator(); iterator.hasNext(); ) {
                Row row = iterator.next();
                XlsxRow read = new XlsxRow(name, sheet.getName(), row, cells);
                if (row.getRowNum() == form.headerRow()) {
                    headed = true;
                    if (!sink.header(read)) {
                        return;
                    }
                } else if (row.getRowNum() > form.headerRow() && headed) {
                    body(row, read, cells, sink);
                }
            }
            if (!headed) {
                problems.accept(Problem.problem(
                        Place.cell(name, sheet.getName(), "A" + form.headerRow()),
                        "document/table.noHeader",
                        form.headerRow()));
            }
        }
    }

    private void body(Row row, XlsxRow read, XlsxCells cells, TableSink sink) {
        row.stream()
                .filter(cell -> cell != null && cell.getFormula() != null && !cells.lacksResult(cell))
                .forEach(cell -> formulas.add(cell.getAddress().toString()));
        if (!read.isBlank()) {
            if (row.isHidden()) {
                hiddenRows.add(row.getRowNum());
            }
            sink.row(read);
        }
    }

    private void notes(String sheet, SheetLayout layout) {
        Place place = new Place(name, "sheet '" + sheet + "'");
        if (!hiddenRows.isEmpty()) {
            problems.accept(Problem.note(place, "document/xlsx.hiddenRows", hiddenRows.size(), some(hiddenRows)));
        }
        if (!layout.hiddenColumns().isEmpty()) {
            problems.accept(Problem.note(place, "document/xlsx.hiddenColumns", some(layout.hiddenColumns())));
        }
        if (!layout.merged().isEmpty()) {
            problems.accept(
                    Problem.note(place, "document/xlsx.merged", layout.merged().size(), some(layout.merged())));
        }
        if (!formulas.isEmpty()) {
            problems.accept(Problem.note(place, "document/xlsx.formulas", formulas.size(), some(formulas)));
        }
    }

    private static String some(List<?> all) {
        String first = String.join(
                ", ", all.stream().limit(NAMED_ROWS).map(String::valueOf).toList());
        return all.size() > NAMED_ROWS ? first + ", …" : first;
    }

    /** A row of the sheet. */
    private record XlsxRow(String file, String sheet, Row row, XlsxCells cells) implements TableRow {

        boolean isBlank() {
            for (int column = 0; column < size(); column++) {
                if (!text(column).isEmpty() || fault(column).isPresent()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int size() {
            return row.getCellCount();
        }

        @Override
        public boolean isRagged() {
            return true;
        }

        private @Nullable Cell cell(int column) {
            return column < size() ? row.getOptionalCell(column).orElse(null) : null;
        }

        @Override
        public String text(int column) {
            Cell cell = cell(column);
            return cell == null ? "" : CellText.trimmed(cells.text(cell));
        }

        @Override
        public Optional<Problem> fault(int column) {
            Cell cell = cell(column);
            if (cell == null) {
                return Optional.empty();
            }
            if (cells.lacksResult(cell)) {
                return Optional.of(
                        Problem.problem(place(column), "document/xlsx.noResult", String.valueOf(cell.getFormula())));
            }
            return Optional.ofNullable(XlsxCells.error(cell))
                    .map(error -> Problem.problem(place(column), "document/xlsx.errorCell", error));
        }

        @Override
        public Place place() {
            return new Place(file, "sheet '" + sheet + "', row " + row.getRowNum());
        }

        @Override
        public Place place(int column) {
            return Place.cell(file, sheet, SheetLayout.letters(column + 1) + row.getRowNum());
        }
    }
}
