package org.mirrorscope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.document.table.TableForm;
import org.mirrorscope.document.table.Tables;

class XlsxTableTests {

    @TempDir
    private Path folder;

    private static byte[] workbook(Consumer<XSSFSheet> fill) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("First");
            XSSFSheet sheet = workbook.createSheet("Answers");
            fill.accept(sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private Grid read(byte[] content, @Nullable String sheet) throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, content);
        Grid grid = new Grid();
        Tables.read(file, "a.xlsx", new TableForm(null, sheet, 2, List.of()), grid, grid.problems::add);
        return grid;
    }

    private static void header(XSSFSheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue("A title");
        XSSFRow header = sheet.createRow(1);
        header.createCell(0).setCellValue("country");
        header.createCell(1).setCellValue("value");
    }

    private static void awkward(XSSFSheet sheet) {
        header(sheet);
        XSSFRow numbers = sheet.createRow(2);
        numbers.createCell(0).setCellValue("\u00A0Spain ");
        numbers.createCell(1).setCellValue(80);
        numbers.createCell(2).setCellValue(0.1 + 0.2);
        numbers.createCell(3).setCellValue(true);
        CellStyle day = sheet.getWorkbook().createCellStyle();
        day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
        numbers.createCell(4).setCellValue(LocalDate.of(2022, 2, 28));
        numbers.getCell(4).setCellStyle(day);
        XSSFRow hidden = sheet.createRow(3);
        hidden.setZeroHeight(true);
        hidden.createCell(0).setCellValue("Finland");
        sheet.createRow(4).createCell(0).setCellValue("Italy");
        sheet.getRow(4).createCell(1).setCellFormula("40+40");
        sheet.getRow(4).getCell(1).setCellValue(80);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A6:B7"));
        sheet.setColumnHidden(2, true);
    }

    @Test
    void readsWhatAPersonSees() throws IOException {
        Grid grid = read(workbook(XlsxTableTests::awkward), "Answers");
        assertThat(grid.header).containsExactly("country", "value");
        assertThat(grid.rows)
                .containsExactly(
                        List.of("Spain", "80", "0.30000000000000004", "TRUE", "2022-02-28"),
                        List.of("Finland"),
                        List.of("Italy", "80"));
        assertThat(grid.places)
                .containsExactly(
                        "a.xlsx, sheet 'Answers', cell E3",
                        "a.xlsx, sheet 'Answers', cell A4",
                        "a.xlsx, sheet 'Answers', cell B5");
    }

    @Test
    void notesHiddenMergedAndComputedCells() throws IOException {
        Grid grid = read(workbook(XlsxTableTests::awkward), "2");
        assertThat(grid.problems).noneMatch(problem -> problem.stops());
        assertThat(grid.sentences())
                .containsExactly(
                        "a.xlsx, sheet 'Answers': A hidden row was read like any other: 4.",
                        "a.xlsx, sheet 'Answers': Hidden columns were read like any other: C.",
                        "a.xlsx, sheet 'Answers': There is a merged range; only the top-left cell has the value: A6:B7.",
                        "a.xlsx, sheet 'Answers': A formula: the stored results were read: B5.");
    }

    @Test
    void reportsErrorsAndFormulasWithoutResult() throws IOException {
        byte[] content = workbook(sheet -> {
            header(sheet);
            sheet.createRow(2).createCell(0).setCellErrorValue(FormulaError.NA.getCode());
            sheet.createRow(3).createCell(0).setCellFormula("B3&\"x\"");
        });
        assertThat(read(content, "Answers").sentences())
                .anySatisfy(said ->
                        assertThat(said).startsWith("a.xlsx, sheet 'Answers', cell A3: The cell holds the error #N/A."))
                .anySatisfy(said -> assertThat(said)
                        .startsWith("a.xlsx, sheet 'Answers', cell A4: The formula 'B3&\"x\"' has no stored result."));
    }

    @Test
    void tellsAResultThatIsNothingFromNoResult() throws IOException {
        byte[] content = sheetOf("""
                <row r="2"><c r="A2" t="inlineStr"><is><t>country</t></is></c></row>
                <row r="3"><c r="A3"><f>1+1</f><v></v></c><c r="B3"><f>1+1</f><v>2</v></c></row>
                <row r="4"><c r="A4" t="str"><f>IF(A2="","x","")</f><v></v></c><c r="B4"><v>1</v></c></row>
                """);
        Grid grid = read(content, "Answers");
        assertThat(grid.problems.stream().filter(problem -> problem.stops()))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.place().toString()).isEqualTo("a.xlsx, sheet 'Answers', cell A3"));
        assertThat(grid.rows).containsExactly(List.of("", "2"), List.of("", "1"));
    }

    @Test
    void readsAnEmptyTextAsNothing() throws IOException {
        byte[] content = sheetOf("""
                <row r="2"><c r="A2" t="inlineStr"><is><t>country</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"/><c r="B3"><v>1</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t></t></is></c><c r="B4"><v>2</v></c></row>
                """);
        assertThat(read(content, "Answers").rows).containsExactly(List.of("", "1"), List.of("", "2"));
    }

    @Test
    void readsAWorkbookWithoutStyles() throws IOException {
        byte[] content = sheetOf("""
                <row r="2"><c r="A2" t="inlineStr"><is><t>country</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>Spain</t></is></c><c r="B3"><v>12.5</v></c></row>
                """);
        byte[] plain = without(content, "xl/styles.xml", "<Override[^>]*/styles.xml[^>]*>");
        Grid grid = read(plain, "Answers");
        assertThat(grid.sentences()).isEmpty();
        assertThat(grid.rows).containsExactly(List.of("Spain", "12.5"));
    }

    /** A workbook with these rows as they stand, written as programs other than ours write them. */
    private static byte[] sheetOf(String rows) throws IOException {
        byte[] empty = workbook(sheet -> {});
        String data = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows.replace("\n", "") + "</sheetData></worksheet>";
        byte[] without = without(empty, "xl/worksheets/sheet2.xml", "");
        return with(without, "xl/worksheets/sheet2.xml", data.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves out a part, and what the list of contents says that matches. */
    private static byte[] without(byte[] sound, String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("[Content_Types].xml")) {
                    put(out, entry.getName(), text.replaceAll(content, "").getBytes(StandardCharsets.UTF_8));
                } else if (!entry.getName().equals(part)) {
                    put(out, entry.getName(), text.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesAnUnknownSheetAndAnEmptyHeader() throws IOException {
        assertThat(read(workbook(XlsxTableTests::header), "Nothing").sentences())
                .containsExactly("a.xlsx: There is no sheet 'Nothing'. The workbook has: First, Answers.");
        assertThat(read(workbook(XlsxTableTests::header), null).sentences())
                .singleElement()
                .asString()
                .contains("no row with the names of the columns: row 2");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertThat(read("country,value\n".getBytes(StandardCharsets.UTF_8), null)
                        .sentences())
                .singleElement()
                .asString()
                .contains("not an XLSX workbook");
        assertThat(read(new byte[0], null).sentences())
                .singleElement()
                .asString()
                .contains("not an XLSX workbook");
        assertThat(read(zip("hello.txt", "x".getBytes(StandardCharsets.UTF_8)), null)
                        .sentences())
                .singleElement()
                .asString()
                .contains("not an XLSX workbook");
        try (POIFSFileSystem old = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            old.createDocument(new ByteArrayInputStream(new byte[10]), "Workbook");
            old.writeFilesystem(bytes);
            assertThat(read(bytes.toByteArray(), null).sentences())
                    .singleElement()
                    .asString()
                    .contains("old .xls format");
            old.createDocument(new ByteArrayInputStream(new byte[10]), "EncryptedPackage");
            ByteArrayOutputStream secret = new ByteArrayOutputStream();
            old.writeFilesystem(secret);
            assertThat(read(secret.toByteArray(), null).sentences())
                    .singleElement()
                    .asString()
                    .contains("password");
        }
    }

    @Test
    void refusesZipBombsAndDoctypes() throws IOException {
        byte[] sound = workbook(XlsxTableTests::header);
        assertThat(read(with(sound, "xl/media/a.bin", new byte[60_000_000]), null)
                        .sentences())
                .singleElement()
                .asString()
                .contains("unpack to far more");
        byte[] entities =
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>".getBytes(StandardCharsets.UTF_8);
        assertThat(read(with(sound, "xl/extra.xml", entities), null).sentences())
                .singleElement()
                .asString()
                .contains("declares a document type (xl/extra.xml)");
    }

    @Test
    void neverThrowsWhateverTheBytes() throws IOException {
        byte[] sound = workbook(XlsxTableTests::awkward);
        Random random = new Random(11);
        for (int round = 0; round < 150; round++) {
            byte[] bent = sound.clone();
            for (int change = random.nextInt(20); change >= 0; change--) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(bent, "Answers")).doesNotThrowAnyException();
        }
        for (int round = 0; round < 150; round++) {
            byte[] bent = bentInside(sound, random);
            assertThatCode(() -> read(bent, "Answers")).doesNotThrowAnyException();
        }
    }

    /** Changes letters of the sheet's own XML and packs it again, so that the zip is sound and its content is not. */
    private static byte[] bentInside(byte[] sound, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                for (int change = random.nextInt(3); change > 0; change--) {
                    content[random.nextInt(content.length)] = (byte) ('"' + random.nextInt(60));
                }
                put(out, entry.getName(), content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] sound, String name, byte[] added) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                put(out, entry.getName(), in.readAllBytes());
            }
            put(out, name, added);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, name, content);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        ((OutputStream) out).write(content);
        out.closeEntry();
    }
}
