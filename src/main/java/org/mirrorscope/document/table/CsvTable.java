package org.mirrorscope.document.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** A CSV text as a table. */
final class CsvTable {

    private static final String OTHER_SEPARATORS = ";\t|";

    private final String text;
    private final String name;
    private final TableForm form;
    private final Consumer<Problem> problems;

    CsvTable(String text, String name, TableForm form, Consumer<Problem> problems) {
        this.text = text;
        this.name = name;
        this.form = form;
        this.problems = problems;
    }

    void read(TableSink sink) {
        char separator = separator();
        Optional<CsvQuotes.Fault> fault = CsvQuotes.fault(text, separator);
        if (fault.isPresent()) {
            problems.accept(Problem.problem(
                    Place.line(name, fault.get().line()), fault.get().cause()));
            return;
        }
        try (CsvReader<CsvRecord> reader = reader(separator);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            rows(records, sink);
        } catch (CsvParseException | UncheckedIOException | IOException failed) {
            problems.accept(Problem.problem(Place.of(name), "document/csv.malformed", Tables.said(failed)));
        }
    }

    private void rows(CloseableIterator<CsvRecord> records, TableSink sink) {
        Optional<CsvRecord> header = header(records);
        if (header.isEmpty()) {
            problems.accept(Problem.problem(Place.of(name), "document/table.noHeader", form.headerRow()));
            return;
        }
        if (!sink.header(new CsvRow(name, header.get()))) {
            return;
        }
        int width = width(header.get());
        while (records.hasNext()) {
            CsvRow row = new CsvRow(name, records.next());
            if (row.isBlank()) {
                continue;
            }
            if (row.size() < width) {
                problems.accept(Problem.problem(row.place(), "document/csv.shortRow", row.size(), width));
            } else if (!row.isBlankFrom(header.get().getFieldCount())) {
                problems.accept(Problem.problem(
                        row.place(),
                        "document/csv.longRow",
                        row.size(),
                        header.get().getFieldCount()));
            } else {
                sink.row(row);
            }
        }
    }

    /** The columns that have a name; separators without a name at the end of the header demand no cells. */
    private static int width(CsvRecord header) {
        int width = header.getFieldCount();
        while (width > 0 && CellText.trimmed(header.getField(width - 1)).isEmpty()) {
            width--;
        }
        return width;
    }

    private Optional<CsvRecord> header(CloseableIterator<CsvRecord> records) {
        while (records.hasNext()) {
            CsvRecord record = records.next();
            if (record.getStartingLineNumber() >= form.headerRow() && !new CsvRow(name, record).isBlank()) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** The comma, unless only another separator gives all the columns that must be there. */
    private char separator() {
        if (form.headers().isEmpty() || holdsHeaders(',')) {
            return ',';
        }
        for (char other : OTHER_SEPARATORS.toCharArray()) {
            if (holdsHeaders(other)) {
                problems.accept(
                        Problem.note(Place.of(name), "document/csv.separator", other == '\t' ? "tab" : "" + other));
                return other;
            }
        }
        return ',';
    }

    private boolean holdsHeaders(char separator) {
        try (CsvReader<CsvRecord> reader = reader(separator);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            Set<String> found = new HashSet<>();
            header(records)
                    .map(CsvRecord::getFields)
                    .orElse(List.of())
                    .forEach(cell -> found.add(CellText.folded(cell)));
            return found.containsAll(
                    form.headers().stream().map(CellText::folded).toList());
        } catch (CsvParseException | UncheckedIOException | IOException failed) {
            return false;
        }
    }

    private CsvReader<CsvRecord> reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    /** A record and the file that it is from. */
    private record CsvRow(String name, CsvRecord cells) implements TableRow {

        boolean isBlank() {
            return isBlankFrom(0);
        }

        boolean isBlankFrom(int first) {
            for (int column = first; column < size(); column++) {
                if (!text(column).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int size() {
            return cells.getFieldCount();
        }

        @Override
        public boolean isRagged() {
            return false;
        }

        @Override
        public String text(int column) {
            return column < size() ? CellText.trimmed(cells.getField(column)) : "";
        }

        @Override
        public Optional<Problem> fault(int column) {
            return Optional.empty();
        }

        @Override
        public Place place() {
            return Place.line(name, (int) cells.getStartingLineNumber());
        }

        @Override
        public Place place(int column) {
            return place();
        }
    }
}
