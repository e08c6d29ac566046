package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.MovedClock;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.publication.AnnouncementEdition;
import org.mirrorscope.publication.Announcements;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is announced stands on top of every page in its window, whatever browsers and caches keep. */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase("announcements")
@Import({Visit.class, AnnouncementPagesTests.Stopped.class})
class AnnouncementPagesTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant START = Instant.parse("2026-12-03T20:00:00Z");
    private static final Instant END = Instant.parse("2026-12-03T21:00:00Z");
    private static final SignedIn OFFICE = Cast.office();
    private static final String PATH = "/office/announcements";
    private static final String TEXT = "We are away for an hour.";
    private static final List<String> EVERYWHERE = List.of(
            "/",
            "/countries",
            "/countries/QQ",
            "/nowhere",
            "/sign-in",
            "/announcements",
            "/office/announcements",
            "/office/factsheet",
            "/countries?group=none",
            "/es/countries");

    /** The time that the whole program believes it to be. No configuration: tests that scan would find it. */
    static class Stopped {
        @Bean
        @Primary
        MovedClock stopped() {
            return new MovedClock(NOON);
        }
    }

    @Autowired
    private MockMvc pages;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Announcements announcements;

    @Autowired
    private Countries countries;

    @BeforeEach
    void nothingIsAnnounced() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(Places.ES), Places.country(Places.FR)));
        clock.moveTo(NOON);
        announcements.all().stream()
                .filter(edition -> announcements.state(edition).isOpen())
                .forEach(edition -> announcements.withdraw(OFFICE, edition.announcement()));
    }

    @Test
    void theClockIsTheOneThatTheTestMoves(@Autowired Clock used) {
        assertThat(used).isSameAs(clock);
    }

    @Test
    void standsOnTopOfEveryPageInItsWindowAndOnNoneOutsideIt() throws Exception {
        assertThat(send(PATH, TEXT, "2026-12-03T20:00", "2026-12-03T21:00").getStatus())
                .isEqualTo(303);
        for (String path : EVERYWHERE) {
            clock.moveTo(START.minusSeconds(1));
            assertThat(banner(path)).as(path).isEmpty();
            clock.moveTo(START);
            assertThat(banner(path)).as(path).contains(TEXT, "datetime=\"2026-12-03T21:00:00Z\"", "21:00 UTC");
            clock.moveTo(END.minusSeconds(1));
            assertThat(banner(path)).as(path).contains(TEXT);
            clock.moveTo(END);
            assertThat(banner(path)).as(path).isEmpty();
        }
    }

    @Test
    void beginsAndEndsForWhomHasThePageAlready() throws Exception {
        send(PATH, TEXT, "2026-12-03T20:00", "2026-12-03T21:00");
        String before = tag("/countries", "");
        assertThat(tag("/countries", before)).isEmpty();
        clock.moveTo(START);
        String during = tag("/countries", before);
        assertThat(during).isNotEmpty().isNotEqualTo(before);
        assertThat(tag("/countries", during)).isEmpty();
        clock.moveTo(END);
        assertThat(tag("/countries", during)).isNotEmpty().isNotEqualTo(during);
        assertThat(call(get("/countries")).getHeader("Cache-Control"))
                .as("nobody shows a page without asking whether it still holds")
                .isEqualTo("public, no-cache");
    }

    @Test
    void plannedOnesAreListedForEverybodyAndAllOfThemForTheOffice() throws Exception {
        send(PATH, TEXT, "2026-12-03T20:00", "2026-12-03T21:00");
        assertThat(call(get("/announcements")).getContentAsString())
                .contains(TEXT, "3 December 2026, 20:00 UTC", "Nothing stands on the pages now.");
        clock.moveTo(START);
        assertThat(call(get("/announcements")).getContentAsString()).contains("Nothing is planned.");
        clock.moveTo(END);
        assertThat(call(get("/announcements")).getContentAsString()).doesNotContain(TEXT);
        assertThat(office(get(PATH)).getContentAsString())
                .contains(TEXT, "Over", "Olga Office, 1 December 2026, 12:00 UTC");
    }

    @Test
    void isChangedAndWithdrawnByTheOffice() throws Exception {
        send(PATH, TEXT, "2026-12-01T11:00", "2026-12-03T21:00");
        assertThat(banner("/countries")).contains(TEXT);
        String one = PATH + "/" + open().announcement();
        assertThat(office(get(one)).getContentAsString()).contains(TEXT, "value=\"2026-12-03T21:00\"");
        send(one, "We are away for two hours.", "2026-12-01T11:00", "2026-12-03T22:00");
        assertThat(banner("/countries")).contains("two hours").doesNotContain(TEXT);
        MockHttpServletResponse late = send(one, "Too late", "2026-12-01T11:00", "2026-12-03T22:00");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("Somebody else changed this announcement", "Too late");
        office(post(one + "/withdraw"));
        assertThat(banner("/countries")).isEmpty();
        assertThat(office(get(PATH)).getContentAsString()).contains("Withdrawn", "two hours");
    }

    @Test
    void refusesWithSentencesAndLosesNothing() throws Exception {
        MockHttpServletResponse backwards = send(PATH, "<b>Away</b>", "2026-12-03T21:00", "2026-12-03T20:00");
        assertThat(backwards.getStatus()).isEqualTo(422);
        assertThat(backwards.getContentAsString())
                .contains("It would end before it begins.", "‘&lt;b&gt;’ would stand there as it is typed")
                .contains(
                        "&lt;b&gt;Away&lt;/b&gt;",
                        "value=\"2026-12-03T21:00\"",
                        "href=\"#until\"",
                        "href=\"#text-en\"");
        assertThat(send(PATH, " ", "now", "").getContentAsString())
                .contains(
                        "Write what everybody shall read",
                        "‘now’ is no date and time",
                        "Say when it ends: choose a day and a time.");
        assertThat(send(PATH, "a".repeat(501), "2026-12-01T10:00", "2026-12-01T11:00")
                        .getContentAsString())
                .contains("This text has 501 characters", "This end has passed already");
        assertThat(banner("/countries")).isEmpty();
    }

    @Test
    void everybodyReadsItInALanguageThatThereIsAndMomentsInTheOwn() throws Exception {
        send(PATH, "Away at 2026-12-03 20:00 UTC.", "2026-12-01T11:00", "2026-12-03T21:00");
        assertThat(banner("/es/countries"))
                .contains("Interrupción prevista", "lang=\"en\"", "Away at ")
                .contains("<time datetime=\"2026-12-03T20:00:00Z\"", "3 de diciembre de 2026, 20:00 UTC");
    }

    private AnnouncementEdition open() {
        return announcements.all().stream()
                .filter(edition -> announcements.state(edition).isOpen())
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse send(String path, String text, String from, String until) throws Exception {
        return office(post(path)
                .param("kind", "interruption")
                .param("text-en", text)
                .param("from", from)
                .param("until", until)
                .param("edition", path.equals(PATH) ? "0" : "1"));
    }

    /** The announcements on a page; empty if there are none. */
    private String banner(String path) throws Exception {
        String page = office(get(path)).getContentAsString();
        assertThat(page).contains("<h1>");
        int start = page.indexOf("<section class=\"announcements");
        return start < 0 ? "" : page.substring(start, page.indexOf("</section>", start));
    }

    /** The tag of a page; empty if the one that is known still holds. */
    private String tag(String path, String known) throws Exception {
        MockHttpServletResponse response = call(get(path).header("If-None-Match", known));
        return response.getStatus() == 304 ? "" : Objects.requireNonNull(response.getHeader("ETag"));
    }

    private MockHttpServletResponse office(MockHttpServletRequestBuilder request) throws Exception {
        return call(request.with(Visit.by(OFFICE)));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.header("Sec-Fetch-Site", "same-origin"))
                .andReturn()
                .getResponse();
    }
}
