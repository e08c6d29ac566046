package org.mirrorscope.wave;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A questionnaire's workbook in the hands of a person with a spreadsheet program. */
public final class FilledIn {

    public static final int ANSWER = 3;
    public static final int INSTEAD = 4;
    public static final int REASON = 5;
    public static final int NOTE = 6;

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private final XSSFWorkbook book;

    private FilledIn(XSSFWorkbook book) {
        this.book = book;
    }

    /** The workbook after somebody did something with it in a program that is not ours. */
    public static byte[] by(byte[] xlsx, Consumer<FilledIn> hands) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            hands.accept(new FilledIn(book));
            book.write(saved);
            return saved.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The workbook after LibreOffice opened and saved it; where there is none, the test is skipped and says so. */
    public static byte[] savedByLibreOffice(byte[] xlsx) {
        assumeTrue(Files.isExecutable(OFFICE), "NOT VERIFIED: no LibreOffice on this machine, its saving is not tried");
        try {
            Path folder = Files.createTempDirectory("libreoffice");
            Path in = Files.write(folder.resolve("in.xlsx"), xlsx);
            Path out = Files.createDirectory(folder.resolve("out"));
            Process office = new ProcessBuilder(
                            OFFICE.toString(),
                            "-env:UserInstallation=" + folder.resolve("home").toUri(),
                            "--headless",
                            "--convert-to",
                            "xlsx",
                            "--outdir",
                            out.toString(),
                            in.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!office.waitFor(180, TimeUnit.SECONDS)) {
                office.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not end");
            }
            return Files.readAllBytes(out.resolve("in.xlsx"));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public XSSFWorkbook book() {
        return book;
    }

    /** A cell of the line with a key. */
    public Cell cell(String key, int column) {
        return row(key).getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public Row row(String key) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(key)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no line " + key);
    }

    public FilledIn answer(String key, String text) {
        cell(key, ANSWER).setCellValue(text);
        return this;
    }

    public FilledIn answer(String key, double number) {
        cell(key, ANSWER).setCellValue(number);
        return this;
    }

    public FilledIn instead(String key, String label) {
        cell(key, INSTEAD).setCellValue(label);
        return this;
    }

    public FilledIn reason(String key, String text) {
        cell(key, REASON).setCellValue(text);
        return this;
    }

    /** Changes a fact on the hidden sheet. */
    public FilledIn fact(String name, String value) {
        for (Row row : book.getSheet("mirrorscope")) {
            if (row.getCell(0).getStringCellValue().equals(name)) {
                row.getCell(1).setCellValue(value);
            }
        }
        return this;
    }
}
