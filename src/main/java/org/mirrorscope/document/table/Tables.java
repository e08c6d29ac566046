package org.mirrorscope.document.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** Reads tables from files. Whatever is wrong with a file becomes a problem with its place, never an exception. */
public final class Tables {

    private static final long MOST_BYTES = 500_000_000;

    private Tables() {}

    /**
     * Reads one file: a workbook if it is called {@code .xlsx} or {@code .xlsm}, else CSV.
     *
     * @param name the file's path as its author knows it
     */
    public static void read(Path file, String name, TableForm form, TableSink sink, Consumer<Problem> problems) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.accept(Problem.problem(Place.of(name), "document/table.tooBig", MOST_BYTES / 1_000_000));
            } else if (isWorkbook(name)) {
                new XlsxTable(file, name, form, problems).read(sink);
            } else {
                csv(file, name, form, sink, problems);
            }
        } catch (IOException unreadable) {
            problems.accept(Problem.problem(Place.of(name), "document/table.unreadable", said(unreadable)));
        }
    }

    private static void csv(Path file, String name, TableForm form, TableSink sink, Consumer<Problem> problems)
            throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (isZip(content) || (content.length > 7 && ReadableWorkbook.isOLE2Header(content))) {
            problems.accept(Problem.problem(Place.of(name), "document/csv.workbook"));
            return;
        }
        CsvText.decode(content, name, form.encoding(), problems)
                .ifPresent(text -> new CsvTable(text, name, form, problems).read(sink));
    }

    private static boolean isWorkbook(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls");
    }

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 8 && content[3] < 9;
    }

    static String said(Exception failed) {
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }
}
