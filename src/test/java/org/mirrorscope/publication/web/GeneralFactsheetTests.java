package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.publication.GeneralPart;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** What mirror groups are in general: words, and figures that are those of the analysis. */
@SpringBootTest(classes = PackPages.class)
@AutoConfigureMockMvc
class GeneralFactsheetTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private PublishedFindings published;

    @Test
    void itsFiguresAreThoseOfTheLatestPublicWave() throws Exception {
        Distribution status = published
                .current()
                .distribution(new WaveId("2022-02"), "nmg_status", null)
                .orElseThrow();
        FactsheetPage page = new FactsheetPages(Reader.of(Locale.ENGLISH), published.current(), Map.of(), 5_000).page();
        assertThat(page.counts().getFirst()).satisfies(count -> {
            assertThat(count.what()).isEqualTo("Operational");
            assertThat(count.number())
                    .isEqualTo(Integer.toString(
                            status.cell("operational").orElseThrow().count()));
            assertThat(count.rest()).startsWith("of " + status.answered().size());
        });
        assertThat(page.status().rows().getFirst()).satisfies(row -> {
            assertThat(row.what()).isEqualTo("Operational");
            assertThat(row.countries().split(", "))
                    .hasSize(status.cell("operational").orElseThrow().count())
                    .contains("Finland");
        });
        assertThat(page.models().question()).isEqualTo("Which description fits your country best?");
        assertThat(page.models().rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.number()))
                        .sum())
                .isEqualTo(published
                        .current()
                        .distribution(new WaveId("2022-02"), "configuration", null)
                        .orElseThrow()
                        .answered()
                        .size());
    }

    @Test
    void standsOnAPageAndOnTwoPagesOfPaperInEveryLanguage() throws Exception {
        for (String language : new String[] {"", "/es"}) {
            String page = pages.perform(get(language + "/factsheet"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains(language.isEmpty() ? "How to start" : "Cómo empezar", "factsheet.pdf");
            byte[] pdf = pages.perform(get(language + "/factsheet.pdf"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            PdfConformance.require(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
                assertThat(new PDFTextStripper().getText(document))
                        .contains(language.isEmpty() ? "The state now" : "La situación actual");
            }
        }
    }

    @Test
    void onPaperASentenceStandsOnlyForTheLinesThatItCannotShow() {
        assertThat(GeneralController.printed("We mirror.\n\nمرآة\n\n- this\n- مرآة", "Not here."))
                .isEqualTo("We mirror.\n\nNot here.\n\n- this\n- Not here.");
    }

    @Test
    void theOfficesWordsStandInPlaceOfTheProducts() {
        Map<GeneralPart, String> written = Map.of(GeneralPart.TASKS, "We do <much>.\n\n- this\n- that");
        FactsheetPage page = new FactsheetPages(Reader.of(Locale.ENGLISH), published.current(), written, 5_000).page();
        assertThat(page.about().get(2).text())
                .containsExactly(new Prose(false, List.of("We do <much>.")), new Prose(true, List.of("this", "that")));
        assertThat(page.about().getFirst().text().getFirst().lines().getFirst()).startsWith("A national mirror group");
    }
}
