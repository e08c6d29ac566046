package org.mirrorscope.document.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.document.upload.MadeFiles.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentFilesTest {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

    @Test
    void takesEachKindByItsContent() throws IOException {
        taken("strategy.pdf", MadeFiles.pdf(), "strategy.pdf", FileType.PDF);
        taken("terms.docx", MadeFiles.docx(), "terms.docx", FileType.DOCX);
        taken("terms.docx", MadeFiles.docxWith("word/styles.xml", MAIN), "terms.docx", FileType.DOCX);
        taken("members.xlsx", MadeFiles.xlsx(), "members.xlsx", FileType.XLSX);
        taken("terms.odt", MadeFiles.odt(), "terms.odt", FileType.ODT);
        taken("logo.png", picture("png"), "logo.png", FileType.PNG);
        taken("logo.JPEG", picture("jpg"), "logo.jpg", FileType.JPEG);
        taken("notes.txt", text("Notas del grupo espejo: año 2026"), "notes.txt", FileType.TEXT);
        taken("list.csv", text("code,members\nES,12\n"), "list.csv", FileType.CSV);
        taken("list.csv", "code;año\n".getBytes(StandardCharsets.ISO_8859_1), "list.csv", FileType.CSV);
    }

    @Test
    void givesWhatIsNamedOtherwiseTheEndingOfItsContent() {
        taken("strategy", MadeFiles.pdf(), "strategy.pdf", FileType.PDF);
        taken("strategy.exe", MadeFiles.pdf(), "strategy.pdf", FileType.PDF);
        taken("v1.2 final", MadeFiles.pdf(), "v1.pdf", FileType.PDF);
    }

    @Test
    void refusesWhatPretends() {
        refused("strategy.pdf", text("This is no PDF."), Objection.DISGUISED);
        refused("strategy.pdf", MadeFiles.docx(), Objection.DISGUISED);
        refused("terms.docx", MadeFiles.pdf(), Objection.DISGUISED);
        refused("strategy.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}, Objection.DISGUISED);
        refused("notes.txt", new byte[] {0, 1, 2, 3, 4, 5}, Objection.DISGUISED);
    }

    @Test
    void refusesWhatIsNoneOfTheseKinds() {
        refused("program.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}, Objection.UNKNOWN);
        refused("folder.zip", MadeFiles.zip(Map.of("readme.txt", text("x"))), Objection.UNKNOWN);
        refused("nothing.pdf", new byte[0], Objection.EMPTY);
    }

    @Test
    void refusesWhatCouldRun() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        refused("logo.svg", text("<?xml version=\"1.0\"?>\n" + svg), Objection.ACTIVE);
        refused("logo.png", text(svg), Objection.ACTIVE);
        refused("page.html", text("<!DOCTYPE html><html><body>x</body></html>"), Objection.ACTIVE);
        refused("notes.txt", text("<html><script>alert(1)</script></html>"), Objection.ACTIVE);
        refused("form.pdf", MadeFiles.pdfWithScript(), Objection.ACTIVE);
    }

    @Test
    void refusesMacrosWhateverTheNameSays() {
        refused("terms.docm", MadeFiles.docxWith("word/vbaProject.bin", WITH_MACROS), Objection.MACROS);
        refused("terms.docx", MadeFiles.docxWith("word/vbaProject.bin", MAIN), Objection.MACROS);
        refused("terms.docx", MadeFiles.docxWith("word/activeX/activeX1.xml", MAIN), Objection.MACROS);
        refused("terms.docm", MadeFiles.docxWith("word/styles.xml", WITH_MACROS), Objection.MACROS);
        refused("terms.odt", MadeFiles.odt("Basic/Standard/Module1.xml"), Objection.MACROS);
    }

    @Test
    void refusesWhatCannotBeLookedInto() {
        refused("secret.pdf", MadeFiles.lockedPdf(), Objection.LOCKED);
        refused("half.docx", Arrays.copyOf(MadeFiles.docx(), 600), Objection.BROKEN);
        refused("half.pdf", text("%PDF-1.7\nthis goes on otherwise"), Objection.BROKEN);
    }

    @Test
    void refusesABombBeforeItHasUnpacked() {
        byte[] bomb = MadeFiles.bomb();
        assertThat(bomb.length).isLessThan(1_000_000);
        refused("bomb.docx", bomb, Objection.BOMB);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf | passwd.pdf",
                "C:\\Users\\Ana\\Strategy 2026.pdf | Strategy 2026.pdf",
                "CON.pdf | document-CON.pdf",
                "lpt1.txt.pdf | document-lpt1.txt.pdf",
                ".htaccess | document.pdf",
                "a<b>:\"c?*.pdf | a-b-c-.pdf",
                "'  . name . .pdf' | name.pdf",
                "'' | document.pdf",
                "Estrategia ñandú Ελλάς.pdf | Estrategia ñandú Ελλάς.pdf",
            })
    void cleansNames(String sent, String kept) {
        taken(sent, MadeFiles.pdf(), kept, FileType.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"re\u202Efdp.exe", "a\r\nSet-Cookie: x=1.pdf", "a\u0000b.pdf"})
    void leavesOutWhatNobodySees(String sent) {
        assertThat(SentFiles.inspect(sent, MadeFiles.pdf()))
                .isInstanceOfSatisfying(
                        Inspected.Fine.class,
                        fine -> assertThat(fine.name()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]"));
    }

    @Test
    void shortensNames() {
        assertThat(SentFiles.inspect("x".repeat(5_000) + ".pdf", MadeFiles.pdf()))
                .isEqualTo(new Inspected.Fine("x".repeat(100) + ".pdf", FileType.PDF));
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static void taken(String name, byte[] content, String kept, FileType type) {
        assertThat(SentFiles.inspect(name, content)).isEqualTo(new Inspected.Fine(kept, type));
    }

    private static void refused(String name, byte[] content, Objection objection) {
        assertThat(SentFiles.inspect(name, content)).as(name).isEqualTo(new Inspected.Refused(objection));
    }
}
