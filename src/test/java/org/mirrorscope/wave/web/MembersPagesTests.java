package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.members.Counting;
import org.mirrorscope.wave.members.SurveyId;
import org.mirrorscope.wave.members.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration's members' survey, from opening it to its results. */
@SpringBootTest(properties = "mirrorscope.members.most-per-minute=1000")
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class MembersPagesTests {

    private static final SurveyId ID = new SurveyId("members-2026");
    private static final CountryCode BE = new CountryCode("BE");
    private static final CountryCode ES = new CountryCode("ES");
    private static final CountryCode FI = new CountryCode("FI");
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([A-Za-z0-9_-]{22})\"");
    private static final Pattern LINK = Pattern.compile("/members/([A-Za-z0-9_-]{22})");
    private static final Pattern CELL = Pattern.compile("<td class=\"num\">(\\d+)</td>");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Counting counting;

    @Autowired
    private JdbcTemplate sql;

    private final SignedIn office = Cast.office();
    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn helper = Cast.signedIn("Bea Helper", BE, Role.CONTRIBUTOR);

    @BeforeEach
    void open() throws Unreadable {
        Demonstrated.load(packs, reviews);
        surveys.open(
                office,
                ID,
                new VersionId("nmg-members", "2026"),
                LocalizedText.of("Members 2026"),
                List.of(BE, ES, FI),
                Instant.now().plus(Duration.ofDays(10)));
    }

    @Test
    void theOfficeOpensOneAndIsToldWhatIsWrong() throws Exception {
        pages.perform(opening("m1", "nmg-members 2026", "2999-01-01T12:00"))
                .andExpect(header().string("Location", "/office/members/m1"));
        pages.perform(get("/office/members/m1").with(Visit.by(office)))
                .andExpect(shows("Open until 1 January 2999", "Belgium", "fewer than 5", "/members/"));
        pages.perform(get("/office/members").with(Visit.by(office))).andExpect(shows("Members' survey 2026"));
        pages.perform(opening("m1", "nmg-members 2026", "2999-01-01T12:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("There is a members' survey m1 already"));
        pages.perform(opening("a b", "nmg-members 2026", "2999-01-01T12:00"))
                .andExpect(shows("cannot name a survey", "href=\"#name\""));
        pages.perform(opening("m2", "nmg-survey 2026", "2999-01-01T12:00"))
                .andExpect(shows("is no published questionnaire for people"));
        pages.perform(opening("m2", "nmg-members 2026", "2001-01-01T12:00")).andExpect(shows("is past"));
        pages.perform(opening("m2", "nmg-members 2026", "soon")).andExpect(status().isUnprocessableContent());
    }

    private static MockHttpServletRequestBuilder opening(String name, String version, String deadline) {
        return post("/office/members")
                .with(Visit.by(Cast.office()))
                .param("name", name)
                .param("version", version)
                .param("deadline", deadline);
    }

    @Test
    void anybodyWithTheLinkAnswersAndNothingIsKeptOfThem() throws Exception {
        String link = openLink(BE);
        pages.perform(get("/members/" + link))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(shows("What is kept of you", "mirror group of Belgium", "Strongly agree", "Networking"));
        answer(link, "agree", "We <b>meet</b> too seldom")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/members/thanks"))
                .andExpect(header().string(
                                "Set-Cookie",
                                matchesPattern("answered-members-2026=[A-Za-z0-9_-]{43}; Path=/;.*HttpOnly.*")));
        pages.perform(get("/members/thanks")).andExpect(shows("Thank you, your answers are in"));
        assertThat(sql.queryForList("select urn::text from wave.urn", String.class))
                .singleElement()
                .asString()
                .isEqualTo(
                        "(members-2026,BE,%s,\"{comment=~answered,hours_per_month=~n12,member_benefits.visibility=much,"
                                        .formatted(Clock.systemUTC()
                                                .instant()
                                                .toString()
                                                .substring(0, 10))
                                + "member_obstacles.language=~unknown,work_used=agree}\",\"{\"\"comment\"\": "
                                + "\"\"We <b>meet</b> too seldom\"\"}\")");
    }

    @Test
    void aBrowserThatAnsweredIsAskedWhetherItIsSomebodyElse() throws Exception {
        String link = openLink(BE);
        Cookie mark = Objects.requireNonNull(
                answer(link, "agree", "").andReturn().getResponse().getCookie("answered-members-2026"));
        assertThat(answer(link, "agree", "").andReturn().getResponse().getCookie("answered-members-2026"))
                .as("the same for everybody, so it tells nobody apart")
                .satisfies(other -> assertThat(other.getValue()).isEqualTo(mark.getValue()));
        pages.perform(get("/members/" + link).cookie(mark))
                .andExpect(shows("Somebody answered from this browser already", "I am somebody else"))
                .andExpect(content().string(not(containsString("Send my answers"))));
        pages.perform(get("/members/" + link).param("again", "true").cookie(mark))
                .andExpect(shows("Send my answers"));
    }

    @Test
    void aMarkThatIsMadeUpOrOfAnotherSurveySaysNothing() throws Exception {
        SurveyId other = new SurveyId("other");
        surveys.open(
                office,
                other,
                new VersionId("nmg-members", "2026"),
                LocalizedText.of("Other"),
                List.of(BE),
                Instant.now().plus(Duration.ofDays(10)));
        String ofOther = Objects.requireNonNull(
                        answer(surveys.link(office, other, BE).text(), "agree", "")
                                .andReturn()
                                .getResponse()
                                .getCookie("answered-other"))
                .getValue();
        for (String made : List.of("yes", "", ofOther)) {
            pages.perform(get("/members/" + openLink(BE)).cookie(new Cookie("answered-members-2026", made)))
                    .andExpect(shows("Send my answers"));
        }
    }

    @Test
    void onASecureSiteNoNeighbourCanSetTheMark() throws Exception {
        String link = openLink(BE);
        Cookie mark = Objects.requireNonNull(
                pages.perform(form(link, mark(link)).secure(true).param("v.work_used", "agree"))
                        .andReturn()
                        .getResponse()
                        .getCookie("__Host-answered-members-2026"));
        assertThat(mark.getSecure()).isTrue();
        assertThat(mark.getDomain()).isNull();
        pages.perform(get("/members/" + link).secure(true).cookie(mark))
                .andExpect(shows("Somebody answered from this browser already"));
        pages.perform(get("/members/" + link).secure(true).cookie(new Cookie("answered-members-2026", mark.getValue())))
                .andExpect(shows("Send my answers"));
    }

    @Test
    void aPageThatIsSentTwiceCountsOnce() throws Exception {
        String link = openLink(BE);
        String mark = mark(link);
        for (int i = 0; i < 2; i++) {
            pages.perform(form(link, mark).param("v.work_used", "agree")).andExpect(status().isSeeOther());
        }
        assertThat(sql.queryForObject("select count(*) from wave.urn", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aLinkForOneAnswerWorksOnceAndIsKeptOnlyAsAHash() throws Exception {
        pages.perform(get("/my/BE/members").with(Visit.by(lead)))
                .andExpect(shows("Open link", "Links for one answer each", "None were made yet."));
        pages.perform(get("/my/BE/members").with(Visit.by(helper)))
                .andExpect(content().string(not(containsString("Open link"))));
        String csv = pages.perform(post("/my/BE/members/members-2026/tokens")
                        .with(Visit.by(lead))
                        .param("count", "3"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("links-members-2026-BE.csv")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> links = LINK.matcher(csv)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
        assertThat(links).hasSize(3).doesNotHaveDuplicates();
        String link = links.getFirst();
        pages.perform(get("/members/" + link)).andExpect(shows("Your link works once."));
        pages.perform(get("/members/" + link)).andExpect(shows("Send my answers"));
        answer(link, "agree", "").andExpect(status().isSeeOther()).andExpect(header().doesNotExist("Set-Cookie"));
        answer(link, "agree", "").andExpect(status().isConflict()).andExpect(shows("was for one answer and was used"));
        pages.perform(get("/members/" + link)).andExpect(status().isNotFound());
        assertThat(sql.queryForObject("select count(*) from wave.survey_token", Integer.class))
                .isEqualTo(2);
        assertThat(sql.queryForList("select survey_token::text from wave.survey_token", String.class))
                .noneMatch(row -> row.contains(links.get(1)));
        pages.perform(post("/my/BE/members/members-2026/tokens")
                        .with(Visit.by(lead))
                        .param("count", "0"))
                .andExpect(status().isConflict());
    }

    @Test
    void whatCannotBeReadIsShownAgainAndUsesNothingUp() throws Exception {
        String link = openLink(BE);
        pages.perform(form(link, mark(link))
                        .param("v.hours_per_month", "a <lot>")
                        .param("v.work_used", "agree"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        shows("'a &lt;lot&gt;' is no number", "value=\"a &lt;lot>\"", "href=\"#q-hours_per_month\""));
        pages.perform(form(link, mark(link)).param("v.hours_per_month", "900"))
                .andExpect(shows("The largest possible number is 200."));
        pages.perform(form(link, mark(link)).param("v.work_used", "perhaps"))
                .andExpect(status().isUnprocessableContent());
        pages.perform(form(link, mark(link))).andExpect(shows("Answer at least one question."));
        pages.perform(form(link, mark(link))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("v.comment", "Words of another site")
                        .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Words of another site"))));
        pages.perform(get("/members/" + "x".repeat(22))).andExpect(status().isNotFound());
        assertThat(sql.queryForObject("select count(*) from wave.urn", Integer.class))
                .isZero();
    }

    @Test
    void countsInStepsOfFiveAndShowsNoSmallNumber() throws Exception {
        for (int i = 0; i < 4; i++) {
            answer(openLink(BE), "agree", "").andExpect(status().isSeeOther());
        }
        counting.count(ID);
        pages.perform(get("/office/members/members-2026/results").with(Visit.by(office)))
                .andExpect(shows("No answers are counted yet."));
        for (int i = 0; i < 20; i++) {
            answer(openLink(BE), i < 8 ? "agree" : "neither", "Text " + i);
            answer(openLink(ES), i < 2 ? "disagree" : i < 11 ? "agree" : "neither", "");
        }
        answer(openLink(FI), "disagree", "");
        counting.count(ID);
        assertThat(sql.queryForObject("select count(*) from wave.submission", Integer.class))
                .isEqualTo(44);
        String results = pages.perform(
                        get("/office/members/members-2026/results").with(Visit.by(office)))
                .andExpect(shows(
                        "44 answers of members of 2 countries are counted.",
                        "Fewer than 5 answers, not counted: Finland.",
                        "not shown"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(CELL.matcher(results).results().map(cell -> Integer.valueOf(cell.group(1))))
                .isNotEmpty()
                .allMatch(count -> count >= 5);
        pages.perform(get("/office/members/members-2026").with(Visit.by(office)))
                .andExpect(shows("Text 7"));
        pages.perform(get("/my/BE/members/members-2026/results").with(Visit.by(lead)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("What else should we know?"))));
    }

    @Test
    void resultsArePublicOnlyOnceTheOfficeSaysSo() throws Exception {
        String link = openLink(BE);
        pages.perform(get("/members/results/members-2026")).andExpect(status().isNotFound());
        pages.perform(get("/members/results")).andExpect(shows("No results of a members' survey are published yet."));
        for (String page : List.of("/", "/findings", "/sitemap.xml")) {
            pages.perform(get(page)).andExpect(content().string(not(containsString("/members/results"))));
        }
        pages.perform(post("/office/members/members-2026/publish").with(Visit.by(office)))
                .andExpect(status().isConflict());
        String mark = mark(link);
        pages.perform(post("/office/members/members-2026/close").with(Visit.by(office)))
                .andExpect(status().isSeeOther());
        pages.perform(form(link, mark).param("v.work_used", "agree"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("its time is over"));
        pages.perform(post("/office/members/members-2026/publish").with(Visit.by(office)))
                .andExpect(status().isSeeOther());
        pages.perform(get("/members/results/members-2026")).andExpect(shows("Members 2026: results"));
        pages.perform(get("/members/results")).andExpect(shows("href=\"/members/results/members-2026\""));
        for (String page : List.of("/", "/findings")) {
            pages.perform(get(page)).andExpect(shows("href=\"/members/results\""));
        }
        pages.perform(get("/sitemap.xml")).andExpect(shows("/members/results/members-2026</loc>"));
        pages.perform(get("/members/results/none")).andExpect(status().isNotFound());
    }

    private ResultActions answer(String link, String used, String comment) throws Exception {
        return pages.perform(form(link, mark(link))
                .param("v.work_used", used)
                .param("v.hours_per_month", "12")
                .param("v.member_benefits.visibility", "much")
                .param("v.member_obstacles.language", " dont_know")
                .param("v.comment", comment));
    }

    private static MockHttpServletRequestBuilder form(String link, String mark) {
        return post("/members/" + link).param("mark", mark);
    }

    private String mark(String link) throws Exception {
        String page =
                pages.perform(get("/members/" + link)).andReturn().getResponse().getContentAsString();
        return MARK.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private String openLink(CountryCode country) {
        return surveys.link(office, ID, country).text();
    }

    @SuppressWarnings("unchecked")
    private static ResultMatcher shows(String... texts) {
        Matcher<? super String>[] all =
                Arrays.stream(texts).map(text -> containsString(text)).toArray(Matcher[]::new);
        return content().string(allOf(all));
    }
}
