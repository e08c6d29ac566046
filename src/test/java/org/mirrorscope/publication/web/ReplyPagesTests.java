package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mirrorscope.publication.Returned.NOW;
import static org.mirrorscope.publication.Returned.code;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.registry.Places.PT;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.publication.MovedClock;
import org.mirrorscope.publication.Replies;
import org.mirrorscope.publication.ReplyRounds;
import org.mirrorscope.publication.ReplyVerb;
import org.mirrorscope.publication.Returned;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.transaction.annotation.Transactional;

/** The right of reply as the country, the office and everybody else see it. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase("replies")
@Import({MovedClock.Stands.class, Returned.class, Visit.class})
@Transactional
class ReplyPagesTests {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
    private static final String OFFICE = "/office/replies";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Returned returned;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Replies replies;

    @Autowired
    private ReplyRounds rounds;

    @Autowired
    private Statements statements;

    private final SignedIn office = Cast.office();
    private final SignedIn analyst = Cast.signedIn("Al Analyst", null, Role.ANALYST);
    private final SignedIn lead = Returned.lead(ES);
    private final SignedIn deputy = Cast.signedIn("Bea Gil", ES, Role.DEPUTY);

    @BeforeEach
    void prepare() {
        returned.prepare();
    }

    private static ResultMatcher shows(String... texts) {
        return content()
                .string(allOf(Arrays.stream(texts)
                        .<Matcher<? super String>>map(text -> containsString(text))
                        .toList()));
    }

    private static ResultMatcher hides(String text) {
        return content().string(not(containsString(text)));
    }

    private String ask() {
        rounds.start(office, NOW, LAST);
        return path(ES);
    }

    private String path(CountryCode country) {
        return "/my/" + country + "/reply/"
                + replies.of(Returned.lead(country), country).getFirst().id();
    }

    @Test
    void theCountrysPageSaysNothingNewBeforeTheReplyAndSaysThatSomethingWaits() throws Exception {
        returned.publish();
        pages.perform(get("/countries/ES"))
                .andExpect(shows("planned", "it first sees what will be said of it"))
                .andExpect(hides("works"))
                .andExpect(hides("More time"));
        String path = ask();
        for (String address : new String[] {
            "/countries/ES",
            "/compare?countries=ES,FR",
            "/compare.csv?countries=ES,FR",
            "/embed/countries/ES",
            "/changes.atom",
            "/countries/ES/changes.atom"
        }) {
            pages.perform(get(address)).andExpect(hides("works"));
        }
        pages.perform(get("/countries/ES")).andExpect(shows("until 20 March 2026"));
        pages.perform(get("/countries/ES/factsheet.json"))
                .andExpect(shows("not_shown_yet", "planned"))
                .andExpect(hides("works"));

        pages.perform(post(path).with(Visit.by(lead)).param("verb", "agree"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", path));

        pages.perform(get("/countries/ES"))
                .andExpect(shows("works", "return of wave now, revision 1"))
                .andExpect(hides("not all shown here"));
        pages.perform(get("/countries/ES/changes.atom")).andExpect(shows("works", "return of wave now, revision 1"));
        pages.perform(get("/countries/PT")).andExpect(hides("works"));
        clock.pass(Duration.ofDays(11));
        pages.perform(get("/countries/PT")).andExpect(shows("works"));
        pages.perform(get("/compare?countries=ES,PT")).andExpect(shows("works")).andExpect(hides("not all shown here"));
    }

    @Test
    void findingsDoNotWait() throws Exception {
        returned.publish();
        pages.perform(get("/findings/now/status")).andExpect(shows("works", "Spain", "Portugal"));
    }

    @Test
    void theLeadSeesFieldByFieldWhatWillBeSaid() throws Exception {
        String path = ask();
        for (SignedIn who : new SignedIn[] {lead, deputy, office}) {
            pages.perform(get(path).with(Visit.by(who)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(shows("What will be said of Spain", "works", "planned", "different", "20 March 2026"))
                    .andExpect(hides("More time"));
        }
        pages.perform(get(path).with(Visit.by(lead)))
                .andExpect(shows("Your reply", "What stays as it is", "To mirror."));
        pages.perform(get(path).with(Visit.by(deputy))).andExpect(hides("Your reply"));
        pages.perform(get("/my/ES/reply").with(Visit.by(deputy))).andExpect(shows(path, "Open"));
        pages.perform(get("/my/FR/reply").with(Visit.by(Returned.lead(FR))))
                .andExpect(shows("not asked about anything"));
    }

    @Test
    void theDraftFactsheetIsForTheCountryOnly() throws Exception {
        String path = ask() + "/factsheet.pdf";
        byte[] pdf = pages.perform(get(path).with(Visit.by(lead)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        PdfConformance.require(pdf);
        assertThat(HandMadeAccounts.text(pdf)).contains("Draft for the country", "works", "The new wave");
        pages.perform(get(path).with(Visit.by(Returned.lead(FR)))).andExpect(status().isForbidden());
        pages.perform(get(path.replace("/ES/", "/FR/")).with(Visit.by(Returned.lead(FR))))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatTheCountrySaidSinceItSignedOffStandsInTheDraftAsItWillInPublic() throws Exception {
        clock.pass(Duration.ofDays(1));
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        statements.record(List.of(new Statement(
                ES,
                "status",
                code("none"),
                day,
                clock.instant(),
                new Source.Update("u", day),
                "ES lead",
                Visibility.PUBLIC)));
        clock.pass(Duration.ofHours(1));
        String draft = factsheet(ask());
        returned.publish();
        replies.reply(lead, ES, replies.of(lead, ES).getFirst().id(), ReplyVerb.AGREE, Map.of());
        assertThat(List.of(draft, factsheet("/countries/ES")))
                .allMatch(text -> text.contains("Sources differ: works"), "say that the return says something else");
    }

    private String factsheet(String path) throws Exception {
        return HandMadeAccounts.text(pages.perform(get(path + "/factsheet.pdf").with(Visit.by(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() throws Exception {
        String path = ask();
        pages.perform(post(path).with(Visit.by(lead)).param("c-status", "No, <never>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("Choose one of the possibilities", "href=\"#verb-agree\"", "No, &lt;never&gt;"));
        pages.perform(post(path).with(Visit.by(lead)).param("verb", "agree").param("all", "Nearly"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("You agree and comment", ">Nearly</textarea>", "value=\"agree\" checked"));
        pages.perform(post(path).with(Visit.by(lead)).param("verb", "object"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("href=\"#all\"", "id=\"all-error\""));
        pages.perform(post(path).with(Visit.by(lead)).param("verb", "comment").param("c-status", "x".repeat(20_001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("href=\"#c-status\"", "id=\"c-status-error\""));
        pages.perform(post(path).with(Visit.by(deputy)).param("verb", "agree")).andExpect(status().isForbidden());
        for (String unknown : new String[] {"x", NewId.next().toString()}) {
            pages.perform(get("/my/ES/reply/" + unknown).with(Visit.by(lead))).andExpect(status().isNotFound());
            pages.perform(get(OFFICE + "/" + unknown).with(Visit.by(office))).andExpect(status().isNotFound());
        }
        clock.pass(Duration.ofDays(11));
        pages.perform(post(path).with(Visit.by(lead)).param("verb", "agree"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("silence was recorded", "Silent"));
    }

    @Test
    void theOfficeAsksFollowsAndDecides() throws Exception {
        pages.perform(get(OFFICE).with(Visit.by(office)))
                .andExpect(shows("Ask the countries of a wave", "The new wave"));
        pages.perform(get(OFFICE).with(Visit.by(analyst))).andExpect(hides("Ask the countries of a wave"));
        pages.perform(post(OFFICE).with(Visit.by(office)).param("wave", "now").param("last", "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"last-error\"", "value=\"soon\""));
        pages.perform(post(OFFICE).with(Visit.by(office)).param("wave", "now").param("last", LAST.toString()))
                .andExpect(status().isSeeOther());
        pages.perform(get(OFFICE).with(Visit.by(analyst)))
                .andExpect(shows("Portugal", "Nobody was told", "2 people were written to", "2 open", "20 March 2026"));

        String reply = OFFICE + path(ES).substring(path(ES).lastIndexOf('/'));
        pages.perform(post(OFFICE + "/waves/now/extend").with(Visit.by(office)).param("last", "2026-03-11"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("More time means a later day", "id=\"last-now-error\""));
        pages.perform(post(reply + "/extend").with(Visit.by(office)).param("last", "2026-03-25"))
                .andExpect(status().isSeeOther());
        replies.reply(
                lead,
                ES,
                replies.of(lead, ES).getFirst().id(),
                ReplyVerb.OBJECT,
                Map.of("status", "It does not <work> yet."));
        pages.perform(get(OFFICE).with(Visit.by(office)))
                .andExpect(shows("Waits for us", "Spain asks for a correction", "It does not &lt;work&gt; yet."));
        pages.perform(get(reply).with(Visit.by(office)))
                .andExpect(shows("An objection is no veto", "/office/waves/now/ES/reopen", "25 March 2026"));
        pages.perform(get(reply).with(Visit.by(analyst))).andExpect(hides("An objection is no veto"));
        pages.perform(post(reply + "/respond").with(Visit.by(office)).param("text", "Kept as <typed>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("Kept as &lt;typed&gt;", "Choose one of the possibilities"));
        pages.perform(post(reply + "/respond")
                        .with(Visit.by(office))
                        .param("verb", "show")
                        .param("text", "The ministry <confirmed> it."))
                .andExpect(status().isSeeOther());
        pages.perform(get(path(ES)).with(Visit.by(lead)))
                .andExpect(shows(
                        "decided to show it: The ministry &lt;confirmed&gt; it.", "Olga Office (office coordinator)"));
        pages.perform(get(OFFICE).with(Visit.by(office))).andExpect(hides("Waits for us"));
    }

    @Test
    void aCorrectionIsComparedWithWhatIsShown() throws Exception {
        returned.publish();
        ask();
        replies.reply(lead, ES, replies.of(lead, ES).getFirst().id(), ReplyVerb.AGREE, Map.of());
        returned.correct(ES, Map.of("status", code("none")));
        pages.perform(get("/countries/ES")).andExpect(shows("works", "not all shown here"));
        pages.perform(get(path(ES)).with(Visit.by(lead)))
                .andExpect(shows("revision 2", "none", "works", "different"))
                .andExpect(hides("chip\">new"));
        pages.perform(get("/countries/PT")).andExpect(status().isOk());
        assertThat(replies.clearances(PT)).isNotEmpty();
    }
}
