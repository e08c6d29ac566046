package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Other sites may show one address in a frame, and no other; it holds what everybody may know, and needs no script. */
@SpringBootTest(classes = PackPages.class)
@AutoConfigureMockMvc
class EmbedTests {

    private static final String POLICY = "Content-Security-Policy";

    @Autowired
    private MockMvc pages;

    private MockHttpServletResponse call(String path) throws Exception {
        return pages.perform(get(path)).andReturn().getResponse();
    }

    @Test
    void mayBeFramedByEverybody() throws Exception {
        for (String path : List.of("/embed/countries/EE", "/es/embed/countries/EE", "/embed/countries/XX")) {
            MockHttpServletResponse embedded = call(path);
            assertThat(embedded.getHeader(POLICY))
                    .as(path)
                    .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                            + "form-action 'none'; base-uri 'none'; frame-ancestors *");
            assertThat(embedded.getHeader("X-Frame-Options")).as(path).isNull();
            assertThat(embedded.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(embedded.getHeader("Set-Cookie")).as(path).isNull();
        }
    }

    @Test
    void noOtherPageMayBe() throws Exception {
        for (String path : List.of(
                "/",
                "/countries/EE",
                "/compare",
                "/announcements",
                "/changes.atom",
                "/embed",
                "/embed/countries",
                "/embed/x/y",
                "/countries/EE/factsheet.json")) {
            MockHttpServletResponse other = call(path);
            assertThat(other.getHeader(POLICY)).as(path).contains("frame-ancestors 'none'");
            assertThat(other.getHeader("X-Frame-Options")).as(path).isEqualTo("DENY");
        }
    }

    @Test
    void saysTheLeadingFactsWithDayAndSourceAndLeadsToTheWholePage() throws Exception {
        String embedded = call("/embed/countries/EE").getContentAsString();
        assertThat(embedded)
                .contains("<h1>Estonia</h1>", "28 February 2022 · return of wave 2022-02, revision 1")
                .contains("href=\"http://localhost/countries/EE\" target=\"_blank\" rel=\"noopener\"")
                .contains("Demonstration data: invented answers.", "Country factsheet, 1+MG. Made on 1 June 2022.")
                .doesNotContain("<script", "<form", "site-nav", "style=\"", "respondent_role", "/sign-in");
        assertThat(call("/es/embed/countries/EE").getContentAsString())
                .contains("<html lang=\"es\">", "http://localhost/es/countries/EE", "28 de febrero de 2022");
    }

    @Test
    void isAskedForAgainLikeEveryPage() throws Exception {
        String tag = Objects.requireNonNull(call("/embed/countries/EE").getHeader("ETag"));
        assertThat(pages.perform(get("/embed/countries/EE").header("If-None-Match", tag))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void saysInFewWordsThatThereIsNoSuchCountry() throws Exception {
        for (String code : List.of("XX", "atlantis", "<b>")) {
            MockHttpServletResponse none = call("/embed/countries/" + code);
            assertThat(none.getStatus()).as(code).isEqualTo(404);
            assertThat(none.getHeader("ETag")).isNull();
            assertThat(none.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(none.getContentAsString())
                    .contains("No country of this initiative has the code")
                    .doesNotContain("site-nav", "<b>");
        }
        assertThat(call("/embed/countries/ee").getContentAsString()).contains("<h1>Estonia</h1>");
    }

    @Test
    void theCountrysPageGivesTheLinesToCopy() throws Exception {
        assertThat(call("/es/countries/EE").getContentAsString())
                .contains("&lt;iframe src=\"http://localhost/es/embed/countries/EE\" title=\"Estonia · 1+MG\"");
    }
}
