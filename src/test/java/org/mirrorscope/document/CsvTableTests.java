package org.mirrorscope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.document.table.TableForm;
import org.mirrorscope.document.table.Tables;

class CsvTableTests {

    @TempDir
    private Path folder;

    private Grid read(byte[] content, @Nullable String encoding, String... headers) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, content);
        Grid grid = new Grid();
        TableForm form = new TableForm(encoding, null, 1, List.of(headers));
        Tables.read(file, "a.csv", form, grid, grid.problems::add);
        return grid;
    }

    private Grid read(String text, String... headers) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), null, headers);
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
        assertThat(read("\uFEFFa,b\nä,2\n").header).containsExactly("a", "b");
        assertThat(read("a,b\nä,2\n").rows).containsExactly(List.of("ä", "2"));
    }

    @Test
    void refusesAnotherEncodingAndNamesTheLine() throws IOException {
        byte[] latin = "a,b\nx,1\nñ,2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(latin, null).sentences())
                .singleElement()
                .asString()
                .startsWith("a.csv, line 3: This is not UTF-8");
        assertThat(read(latin, "ISO-8859-1").rows).contains(List.of("ñ", "2"));
        assertThat(read("a\nñ".getBytes(Charset.forName("UTF-16")), null).sentences())
                .singleElement()
                .asString()
                .contains("UTF-16");
        assertThat(read(latin, "klingon").sentences())
                .singleElement()
                .asString()
                .contains("'klingon' is not known");
    }

    @Test
    void readsQuotedLineBreaksAndKeepsCountOfLines() throws IOException {
        Grid grid = read("a,b\n\"one\ntwo\",2\n\nx,\"say \"\"hi\"\"\"\n");
        assertThat(grid.problems).isEmpty();
        assertThat(grid.rows).containsExactly(List.of("one\ntwo", "2"), List.of("x", "say \"hi\""));
        assertThat(grid.places).containsExactly("a.csv, line 2", "a.csv, line 5");
    }

    @Test
    void namesTheLineWhereAnUnclosedQuoteOpened() throws IOException {
        assertThat(read("a,b\nx,1\ny,\"open\nz,3\n").sentences())
                .containsExactly("a.csv, line 3: A quote opens on this line and is never closed.");
        assertThat(read("a,b\nx,1\ny,\"open\nz,\"3\"\n").sentences())
                .singleElement()
                .asString()
                .startsWith("a.csv, line 3: The quoted cell that begins on this line goes on");
        assertThat(read("a,b\n5\" pipe,1\n").rows).containsExactly(List.of("5\" pipe", "1"));
    }

    @Test
    void reportsRowsThatAreTooShortOrTooLong() throws IOException {
        Grid grid = read("a,b,c\n1,2\n1,2,3,4\n1,2,3,\n,,\n1,2,3\n");
        assertThat(grid.sentences())
                .containsExactly(
                        "a.csv, line 2: The row is too short: it has 2 cells where the header has 3.",
                        "a.csv, line 3: The row is too long: it has 4 cells where the header has 3. Is a text with a"
                                + " separator not in quotes?");
        assertThat(grid.rows).hasSize(2);
    }

    @Test
    void recognisesAnotherSeparatorByTheHeader() throws IOException {
        Grid grid = read("code;name\nES;a,b\n", "Code", "Name");
        assertThat(grid.rows).containsExactly(List.of("ES", "a,b"));
        assertThat(grid.sentences()).containsExactly("a.csv: The cells are separated by ';' instead of a comma.");
        assertThat(read("code\tname\nES\tx\n", "code", "name").rows).containsExactly(List.of("ES", "x"));
        assertThat(read("code,na;me\nES,x\n", "code", "name").header).containsExactly("code", "na;me");
    }

    @Test
    void trimsBlanksOfEveryKind() throws IOException {
        assertThat(read("a,b\n\u00A0x \u202F, y\n").rows).containsExactly(List.of("x", "y"));
    }

    @Test
    void refusesWorkbooksAndBinaries() throws IOException {
        assertThat(read(new byte[] {'P', 'K', 3, 4, 0, 0}, null).sentences())
                .singleElement()
                .asString()
                .contains("workbook");
        assertThat(read("a\n\0b").sentences()).singleElement().asString().startsWith("a.csv, line 2: This is not text");
        assertThat(read("").sentences()).singleElement().asString().contains("no row with the names");
    }

    @Test
    void neverThrowsWhateverTheBytes() {
        byte[] sound = "code,name,value\nES,\"a,\"\"b\",1\r\nFI,\"c\nd\",2\n".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bent = sound.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bent[random.nextInt(bent.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "\",\n\r;".charAt(random.nextInt(5)));
            }
            assertThatCode(() -> read(bent, null, "code", "value")).doesNotThrowAnyException();
        }
    }
}
