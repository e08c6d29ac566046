package org.mirrorscope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.document.docx.TextDocument;
import org.mirrorscope.document.docx.TextDocument.Aside;
import org.mirrorscope.document.docx.TextDocument.Block;
import org.mirrorscope.document.docx.TextDocument.Heading;
import org.mirrorscope.document.docx.TextDocument.Notice;
import org.mirrorscope.document.docx.TextDocument.Paragraph;
import org.mirrorscope.document.docx.TextDocument.Points;
import org.mirrorscope.document.docx.TextDocument.Table;

/** Texts for word processors, read back. */
class TextDocumentTests {

    private static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private static XWPFDocument read(Block... blocks) throws IOException {
        byte[] file = new TextDocument("Acta & más", SPANISH, "Invented", MADE, List.of(blocks)).docx();
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static XWPFParagraph only(Block block) throws IOException {
        List<XWPFParagraph> paragraphs = read(block).getParagraphs();
        assertThat(paragraphs).hasSize(2);
        return paragraphs.getLast();
    }

    @Test
    void theFileSaysItsTitleAndLanguage() throws Exception {
        XWPFDocument document = read();
        assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Acta & más");
        assertThat(document.getProperties().getCoreProperties().getCreated().toInstant())
                .isEqualTo(MADE);
        assertThat(document.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .getLanguageProperty())
                .contains("es");
        assertThat(document.getStyle()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                        .getLangArray(0)
                        .getVal())
                .isEqualTo("es");
        assertThat(document.getFooterList().getFirst().getText()).contains("Invented");
    }

    @Test
    void everyPieceStandsInAStyleOfItsOwn() throws IOException {
        XWPFDocument document = read(
                new Heading(1, "One"),
                new Heading(2, "Two"),
                new Heading(3, "Three"),
                new Paragraph("First\r\nstill first\n \n\nSecond"),
                new Aside("beside"),
                new Notice("look"),
                new Points(List.of("a", "b")));
        assertThat(document.getParagraphs())
                .extracting(XWPFParagraph::getStyle)
                .containsExactly(
                        "Title",
                        "Heading1",
                        "Heading2",
                        "Heading3",
                        "BodyText",
                        "BodyText",
                        "Aside",
                        "Notice",
                        "ListBullet",
                        "ListBullet")
                .allSatisfy(style ->
                        assertThat(document.getStyles().styleExist(style)).isTrue());
        assertThat(document.getParagraphs().get(4).getText()).isEqualTo("First\nstill first");
        assertThat(document.getParagraphs().get(5).getText()).isEqualTo("Second");
        assertThat(document.getStyles()
                        .getStyle("Heading2")
                        .getCTStyle()
                        .getPPr()
                        .getOutlineLvl()
                        .getVal())
                .isEqualTo(1);
        assertThat(document.getNumbering()
                        .getNum(document.getStyles()
                                .getStyle("ListBullet")
                                .getCTStyle()
                                .getPPr()
                                .getNumPr()
                                .getNumId()
                                .getVal()))
                .isNotNull();
    }

    @Test
    void tablesRepeatTheirHeadsAndSayWhatTheyShow() throws IOException {
        XWPFTable table = read(new Table("Who owes what", List.of("Who", "What"), List.of(List.of("ES", "a\nb"))))
                .getTables()
                .getFirst();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("a\nb");
        assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isEqualTo("Who owes what");
        assertThatThrownBy(() -> new Table("", List.of("Who", "What"), List.of(List.of("ES"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void charactersThatNoFileCanCarryAreReplaced() throws IOException {
        assertThat(only(new Paragraph("a\u0000b\u001Bc\uD800d\uFFFFe\uD83D\uDE00 <w:p/> &amp;"))
                        .getText())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uD83D\uDE00 <w:p/> &amp;");
    }

    @Test
    void whatIsWrittenFromTheRightStandsOnTheRight() throws IOException {
        XWPFParagraph arabic = only(new Paragraph("مجموعة المرآة (NMG) في إسبانيا"));
        assertThat(arabic.getCTP().getPPr().isSetBidi()).isTrue();
        assertThat(arabic.getText()).isEqualTo("مجموعة المرآة (NMG) في إسبانيا");
        assertThat(arabic.getRuns().stream()
                        .filter(run -> run.text().contains("NMG"))
                        .allMatch(run -> run.getCTR().getRPr() == null))
                .isTrue();
        assertThat(arabic.getRuns().getFirst().getCTR().getRPr().sizeOfRtlArray())
                .isEqualTo(1);
        XWPFParagraph english = only(new Paragraph("Mirror group"));
        assertThat(english.getCTP().getPPr().isSetBidi()).isFalse();
        assertThat(english.getRuns()).hasSize(1);
    }

    @Test
    void twentyThousandWordsSurvive() throws IOException {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < 20_000; word++) {
            words.add("word" + word);
        }
        String text = String.join(" ", words);
        assertThat(only(new Paragraph(text)).getText()).isEqualTo(text);
    }

    @Test
    void nothingAtAllIsADocumentToo() throws IOException {
        assertThat(only(new Paragraph("")).getText()).isEmpty();
    }
}
