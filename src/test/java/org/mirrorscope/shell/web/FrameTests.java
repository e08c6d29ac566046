package org.mirrorscope.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.platform.LongWork;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.ErrorPage;
import org.mirrorscope.shell.NavigationEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.mirrorscope.shell.PagesOnly;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every page in its frame: languages, headers, caching, refusals, and what stands there before the first load. */
@SpringBootTest(classes = FrameTests.Program.class)
@AutoConfigureMockMvc
@ActiveProfiles("frame")
class FrameTests {

    private static final Site DEMONSTRATION = new Site(
            "1+MG", LocalizedText.of("1+ Million Genomes"), List.of("en", "es"), true, LocalDate.of(2022, 3, 5), "d1");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Program.Sites sites;

    @Autowired
    private LongWork work;

    /** One word of a person is kept; a code that the form sent by itself is nothing that anybody typed. */
    @Test
    void keepsWhatWasTypedInAFormThatIsRefused() throws Exception {
        for (String word : List.of("Signed", "keep-me", "por qué", "wrong", "OK")) {
            pages.perform(post("/refused")
                            .contentType("application/x-www-form-urlencoded")
                            .param("reason", word))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString(word)));
        }
        for (String code : List.of("adopted", "2022-02", "01a229a5-09d5-772d-9b35-8174db67e93c", "ES", "WG12")) {
            pages.perform(post("/refused")
                            .contentType("application/x-www-form-urlencoded")
                            .param("version", code))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString(code))));
        }
    }

    @AfterEach
    void loadTheDemonstrationAgain() {
        sites.site = DEMONSTRATION;
    }

    @Test
    void showsAPageInItsFrame() throws Exception {
        pages.perform(get("/sample"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"en\">"),
                                containsString("<title>A &amp; B · Mirrorscope 1+MG</title>"),
                                containsString("<a class=\"skip-link\" href=\"#content\">Skip to the content</a>"),
                                containsString("Demonstration data: invented answers."),
                                containsString("<link rel=\"canonical\" href=\"http://localhost/sample\">"),
                                containsString("hreflang=\"es\" href=\"http://localhost/es/sample\""),
                                containsString("<a href=\"/sample\" aria-current=\"page\">"),
                                containsString("Data as of 5 March 2022."))));
    }

    @Test
    void speaksSpanishUnderItsPrefix() throws Exception {
        pages.perform(get("/es/sample"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Language", "es"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"es\">"),
                                containsString("Saltar al contenido"),
                                containsString("<a href=\"/es/sample\" aria-current=\"page\">"),
                                containsString("<a href=\"/sample\" lang=\"en\" hreflang=\"en\">English</a>"),
                                containsString("Datos a 5 de marzo de 2022."))));
    }

    @Test
    void startPageInSpanishHasThePrefixAlone() throws Exception {
        pages.perform(get("/es"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"http://localhost/es\"")));
    }

    @Test
    void leadsEveryPageToItsOneAddress() throws Exception {
        pages.perform(get("/en/sample?x=1"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/sample?x=1"));
        pages.perform(get("/en//elsewhere.example")).andExpect(header().string("Location", not(containsString("//"))));
        pages.perform(get("/sample/"))
                .andExpect(status().isPermanentRedirect())
                .andExpect(header().string("Location", "/sample"));
    }

    @Test
    void knowsNoLanguageThatTheInitiativeDoesNotOffer() throws Exception {
        pages.perform(get("/fr/sample"))
                .andExpect(status().isNotFound())
                .andExpect(content()
                        .string(allOf(
                                containsString("There is no such page"),
                                not(containsString("id=\"cite\"")),
                                not(containsString("rel=\"canonical\"")))));
    }

    @Test
    void saysNothingOfDemonstrationWhereTheAnswersAreReal() throws Exception {
        sites.site = new Site("NCD", LocalizedText.of("NCD"), List.of("en"), false, null, "d3");
        pages.perform(get("/sample"))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Demonstration data")),
                                not(containsString("noindex")),
                                not(containsString("class=\"languages\"")))));
    }

    @Test
    void allowsNothingInlineAndNothingFromElsewhere() throws Exception {
        pages.perform(get("/sample"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                                        + "frame-ancestors 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "strict-origin-when-cross-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(content().string(allOf(not(containsString("<style")), not(containsString("style=\"")))));
        pages.perform(get("/sample").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void isNotSentAgainAsLongAsTheDataStay() throws Exception {
        String tag = Objects.requireNonNull(pages.perform(get("/sample"))
                .andExpect(header().string("Cache-Control", "public, no-cache"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        pages.perform(get("/sample").header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        sites.site = new Site("1+MG", null, List.of("en", "es"), true, null, "d2");
        pages.perform(get("/sample").header("If-None-Match", tag)).andExpect(status().isOk());
    }

    @Test
    void sendsAPageThatItKeptAsItSentItBefore() throws Exception {
        sites.site = new Site("Kept", LocalizedText.of("Kept"), List.of("en", "es"), true, null, "k1");
        String first = body("/sample");
        assertThat(first).contains("Kept");
        pages.perform(get("/sample"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(header().exists("ETag"))
                .andExpect(content().string(first));
        assertThat(body("/es/sample")).contains("lang=\"es\"");
        assertThat(body("http://elsewhere.example/sample")).contains("http://elsewhere.example/sample");
        sites.site = new Site("Changed", LocalizedText.of("Changed"), List.of("en", "es"), true, null, "k2");
        assertThat(body("/sample")).contains("Changed").doesNotContain("Kept");
    }

    private String body(String address) throws Exception {
        return pages.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    @Test
    void canOnlyBeRead() throws Exception {
        pages.perform(head("/sample")).andExpect(status().isOk());
        pages.perform(post("/sample"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(content().string(containsString("This page can only be read")));
    }

    @Test
    void refusesWithASentenceThatIsEscaped() throws Exception {
        pages.perform(get("/refused").param("name", "<script>"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("ETag"))
                .andExpect(
                        content().string(allOf(containsString("Error &lt;script>"), not(containsString("<script>")))));
    }

    @Test
    void missingAndUnreadableParametersGetASentence() throws Exception {
        pages.perform(get("/refused"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("This address cannot be read")));
    }

    @Test
    void faultsOfOursShowNoTrace() throws Exception {
        pages.perform(get("/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(content()
                        .string(allOf(
                                containsString("Something went wrong on our side"),
                                not(containsString("IllegalStateException")),
                                not(containsString("secret")))));
    }

    @Test
    void errorAddressItselfIsNoPage() throws Exception {
        pages.perform(get("/error")).andExpect(status().isNotFound());
    }

    @Test
    void everyAddressShowsHowFarTheFirstLoadIs() throws Exception {
        sites.site = Site.EMPTY;
        try (LongWork.Piece piece = work.begin("shell/progress.title")) {
            piece.at("shell/progress.title", 3, 12);
            pages.perform(get("/anything"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Refresh", "2"))
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(content()
                            .string(allOf(containsString("value=\"3\" max=\"12\""), containsString("3 of 12"))));
        }
        pages.perform(get("/sample"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("No initiative has been loaded yet")));
    }

    @Test
    void laterWorkDoesNotCloseTheSite() throws Exception {
        try (LongWork.Piece piece = work.begin("shell/progress.title")) {
            pages.perform(get("/sample")).andExpect(status().isOk());
        }
    }

    @Test
    void staticFilesAreKeptForAYear() throws Exception {
        String page = pages.perform(get("/sample")).andReturn().getResponse().getContentAsString();
        String sheet = page.replaceFirst("(?s).*rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        pages.perform(get(sheet))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        String folder = sheet.substring(0, sheet.lastIndexOf('/'));
        pages.perform(get(folder + "/fonts/inter-latin.woff2")).andExpect(status().isOk());
        pages.perform(get("/assets/none.css")).andExpect(status().isNotFound());
    }

    @Test
    void theThemeIsOneFileInLayers() throws Exception {
        String page = pages.perform(get("/sample")).andReturn().getResponse().getContentAsString();
        String sheet = page.replaceFirst("(?s).*rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        String theme = pages.perform(get(sheet)).andReturn().getResponse().getContentAsString();
        assertThat(theme)
                .startsWith("/* The theme over Bootstrap")
                .doesNotContain("@import", "@charset", "../", "sourceMappingURL")
                .contains(
                        "@layer bootstrap {", "@layer tokens {", "@layer print {", "url(\"fonts/inter-latin.woff2\")");
        assertThat(theme.indexOf("@layer bootstrap, tokens")).isLessThan(theme.indexOf("@layer bootstrap {"));
    }

    /** The shell alone, with a few addresses to try it on. */
    @PagesOnly
    @Import(Program.Sample.class)
    static class Program {

        @Bean
        Sites sites() {
            return new Sites();
        }

        @Bean
        NavigationEntries entries() {
            return () -> List.of(new NavigationEntry(1, "/sample", "shell/nav.menu"));
        }

        static final class Sites implements SiteSource {
            private Site site = DEMONSTRATION;

            @Override
            public Site site() {
                return site;
            }
        }

        /** Only there for this test: a whole program started by another one does not find it. */
        @Controller
        @Profile("frame")
        static class Sample {
            @GetMapping("/")
            ErrorPage start() {
                return new ErrorPage(200, "Start", "The start page", "/");
            }

            @GetMapping("/sample")
            ErrorPage sample(Reader reader) {
                return new ErrorPage(200, "A & B", "A sample", "/sample");
            }

            @GetMapping("/refused")
            ErrorPage refused(@RequestParam String name) {
                throw RefusedRequest.notFound("shell/error.eyebrow", name);
            }

            @PostMapping("/refused")
            ErrorPage sent() {
                throw RefusedRequest.notFound("shell/error.eyebrow", "x");
            }

            @GetMapping("/broken")
            ErrorPage broken() {
                throw new IllegalStateException("secret");
            }
        }
    }
}
