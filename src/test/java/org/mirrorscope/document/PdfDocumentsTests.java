package org.mirrorscope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Documents for everybody and for long. */
class PdfDocumentsTests {

    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title>
            <meta name="subject" content="A test"/><style>body { font-family: Inter; } h2 { page-break-before: always; }</style></head>
            <body><h1>%s</h1><p>%s</p>%s</body></html>
            """;

    private static String page(String text, int more) {
        return PAGE.formatted(Locale.ENGLISH, "Title", "Title", text, "<h2>Next</h2><p>More</p>".repeat(more));
    }

    @Test
    void isTaggedAndLasting() throws Exception {
        PdfConformance.require(PdfDocuments.of(page("Ελλάδα, България, Łódź", 1)));
    }

    /** The negative control: a judge that passes everything would be none. */
    @Test
    void theJudgeRefusesADocumentThatIsNeither() throws Exception {
        byte[] plain = plain();
        assertThat(PdfConformance.faults(plain, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(PdfConformance.faults(plain, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    private static byte[] plain() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.showText("Neither tagged nor embedded");
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void knowsBeforeMakingItHowManyPagesThereWouldBe() {
        assertThat(PdfDocuments.within(2, page("Two pages", 1))).isPresent();
        assertThat(PdfDocuments.within(2, page("Three pages", 2))).isEmpty();
    }

    @Test
    void saysWhatItsTypefaceCannotShow() {
        assertThat(PdfDocuments.canShow("Ελλάδα, България, Łódź – ‘so’ …\n· → ▲"))
                .isTrue();
        assertThat(PdfDocuments.canShow("مجموعة مرآة")).isFalse();
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        assertThatThrownBy(() -> PdfDocuments.of("<html><p>")).isInstanceOf(IllegalArgumentException.class);
    }
}
