package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Receipts and answers on paper. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class PrintedReturnTests {

    private static final WaveId WAVE = Demonstrated.WAVE;
    private static final CountryCode BE = new CountryCode("BE");
    private static final String BASE = "/my/2026/BE";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Reviews reviews;

    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);

    @BeforeEach
    void begin() throws Unreadable {
        Demonstrated.load(packs, reviews);
        returns.begin(lead, WAVE, BE);
    }

    @Test
    void theReceiptSaysWhoSignedWhatAndWhatIsMissing() throws Exception {
        pages.perform(get(BASE + "/receipt.pdf").with(Visit.by(lead))).andExpect(status().isNotFound());
        returns.confirm(lead, WAVE, BE, List.of("nmg_status"));
        say("women_count", new Said.Withheld(null, "Not agreed"));
        returns.signOff(lead, WAVE, BE, returns.find(lead, WAVE, BE).draft().mark());

        byte[] pdf = file("/receipt.pdf", "2026-BE-receipt-1.pdf");

        PdfConformance.require(pdf);
        assertThat(text(pdf))
                .contains("Receipt of revision 1", "Belgium", "Survey 2026")
                .contains("Revision 1, signed off by Ana Lead (lead)", "UTC", "nmg-survey 2026", "invented")
                .contains("Not confirmed, and thus missing", "Not to be published (Not agreed)", "Operational");
    }

    @Test
    void theAnswersCanBePrintedAtAnyTime() throws Exception {
        say("mission", new Said.Given(new AnswerValue.Text("To <mirror> & reflect\nin two lines")));
        returns.remark(lead, WAVE, BE, "mission", "As agreed in May");

        byte[] pdf = file("/answers.pdf", "2026-BE-answers.pdf");

        PdfConformance.require(pdf);
        assertThat(text(pdf))
                .contains("The answers as they stand", "As saved on", "Being answered")
                .contains("To <mirror> & reflect in two lines", "As agreed in May (Ana Lead")
                .contains("last time's answer, not confirmed");
    }

    @Test
    void paperSpeaksTheReadersLanguage() throws Exception {
        PrintedReturns spanish =
                new PrintedReturns(Reader.of(Locale.of("es")), returns.find(lead, WAVE, BE), lead, true);
        byte[] pdf = new ReturnPdf().pdf(spanish.answers(Instant.parse("2026-03-05T14:02:00Z")));
        PdfConformance.require(pdf);
        assertThat(text(pdf)).contains("Las respuestas tal como están", "5 de marzo de 2026", "Bélgica");
    }

    @Test
    void anotherCountryGetsNoPaper() throws Exception {
        SignedIn stranger = Cast.signedIn("Fay Stranger", new CountryCode("FI"), Role.LEAD);
        for (String file : List.of("/receipt.pdf", "/answers.pdf")) {
            pages.perform(get(BASE + file).with(Visit.by(stranger))).andExpect(status().isForbidden());
        }
    }

    private void say(String variable, Said said) {
        int number = returns.find(lead, WAVE, BE).draft().number(variable);
        returns.save(lead, WAVE, BE, variable, number, said);
    }

    private byte[] file(String path, String name) throws Exception {
        return pages.perform(get(BASE + path).with(Visit.by(lead)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.containsString(name)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
