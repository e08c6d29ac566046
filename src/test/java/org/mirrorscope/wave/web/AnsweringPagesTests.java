package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration's open wave, answered page by page. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class AnsweringPagesTests {

    private static final WaveId WAVE = new WaveId("2026");
    private static final CountryCode BE = new CountryCode("BE");
    private static final CountryCode FI = new CountryCode("FI");
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
    private final SignedIn helper = Cast.signedIn("Bea Helper", BE, Role.CONTRIBUTOR);
    private final SignedIn reader = Cast.signedIn("Carl Reader", BE, Role.READER);
    private final SignedIn stranger = Cast.signedIn("Fay Stranger", FI, Role.LEAD);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void load() throws Unreadable {
        Demonstrated.load(packs, reviews);
    }

    @Test
    void saysWhatIsAskedAndByWhen() throws Exception {
        pages.perform(get("/my").with(Visit.by(lead)))
                .andExpect(shows("What is asked of you", "Survey 2026", "Belgium", "Not begun", "UTC"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("ETag"));
        pages.perform(get("/my").with(Visit.by(stranger)))
                .andExpect(shows("Finland"))
                .andExpect(content().string(not(containsString("Belgium"))));
    }

    @Test
    void beginsWithLastTimesAnswers() throws Exception {
        pages.perform(get(BASE).with(Visit.by(lead)))
                .andExpect(shows("Start answering", "Last time's answers are filled in."));
        SignedIn first = Cast.signedIn("Eva First", new CountryCode("ES"), Role.LEAD);
        pages.perform(get("/my/2026/ES").with(Visit.by(first)))
                .andExpect(shows("Start answering", "You answer section by section."))
                .andExpect(content().string(not(containsString("Last time"))));
        pages.perform(post(BASE + "/begin").with(Visit.by(lead)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", BASE + "/sections/status"));
        pages.perform(get(BASE + "/sections/status").with(Visit.by(lead)))
                .andExpect(shows(
                        "How far is your National Mirror Group?",
                        "in February 2022",
                        "Still true",
                        "No longer known",
                        "Everything here is still true"));
        pages.perform(post(BASE + "/sections/status/confirm").with(Visit.by(lead)))
                .andExpect(header().string("Location", BASE + "/sections/status"));
        assertThat(shown().check().unconfirmed())
                .noneMatch(variable -> variable.section().id().equals("status"))
                .isNotEmpty();
    }

    @Test
    void everySectionShowsEveryKindOfQuestion() throws Exception {
        returns.begin(lead, WAVE, BE);
        for (Section section : shown().asked().sections()) {
            pages.perform(get(BASE + "/sections/" + section.id()).with(Visit.by(lead)))
                    .andExpect(status().isOk())
                    .andExpect(shows(section.title().in(Locale.ENGLISH), "Save and continue"));
        }
    }

    @Test
    void theFormsButtonSavesEveryFieldAndGoesOn() throws Exception {
        returns.begin(lead, WAVE, BE);
        pages.perform(save("running", "activity", "high").param("n.secretariat", "0"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", BASE + "/sections/composition"));
        assertThat(said("activity")).isEqualTo(new Said.Given(new AnswerValue.Coded("high")));
        assertThat(shown().draft().number("secretariat"))
                .as("what was left as it was is not saved")
                .isEqualTo(number("secretariat"));
    }

    @Test
    void whatCannotBeReadIsShownAsItWasTypedAndTheRestIsSaved() throws Exception {
        returns.begin(lead, WAVE, BE);
        pages.perform(post(BASE + "/sections/composition")
                        .with(Visit.by(lead))
                        .param("n.member_count", number("member_count") + "")
                        .param("c.member_count", "changed")
                        .param("v.member_count", "about <twenty>")
                        .param("n.women_count", "0")
                        .param("v.women_count", "7"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows(
                        "'about &lt;twenty&gt;' is no number",
                        "value=\"about &lt;twenty>\"",
                        "href=\"#q-member_count\""));
        assertThat(said("women_count")).isEqualTo(new Said.Given(new AnswerValue.Amount(new BigDecimal(7))));
        assertThat(said("member_count")).isInstanceOf(Said.Carried.class);
    }

    @Test
    void savesOneQuestionAtAChangeAndLeavesTheFieldsAlone() throws Exception {
        returns.begin(lead, WAVE, BE);
        pages.perform(post(BASE + "/questions/nmg_status")
                        .with(Visit.by(lead))
                        .param("n.nmg_status", "1")
                        .param("c.nmg_status", "changed")
                        .param("v.nmg_status", "not_planned"))
                .andExpect(status().isOk())
                .andExpect(shows(
                        "id=\"s-nmg_status\"",
                        "Saved",
                        "id=\"n-nmg_status\" name=\"n.nmg_status\" value=\"2\" hx-swap-oob=\"true\"",
                        "class=\"gate aside\" id=\"g-established_year\""))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(not(containsString("type=\"radio\" name=\"v."))));
        assertThat(said("nmg_status")).isEqualTo(new Said.Given(new AnswerValue.Coded("not_planned")));
        assertThat(shown().check().keptAside())
                .anyMatch(variable -> variable.name().equals("established_year"));
    }

    @Test
    void lastTimesAnswerIsStillTrueOrNoLongerKnown() throws Exception {
        returns.begin(lead, WAVE, BE);
        pages.perform(one("nmg_status", "still")).andExpect(shows("Saved"));
        assertThat(said("nmg_status")).isInstanceOf(Said.Given.class);
        pages.perform(one("activity", "unknown")).andExpect(shows("Saved"));
        assertThat(said("activity")).isEqualTo(new Said.Unknown());
        pages.perform(one("activity", "still").param("v.activity", "")).andExpect(shows("Saved"));
        assertThat(said("activity")).as("who thinks better of it").isInstanceOf(Said.Given.class);
    }

    @Test
    void whatIsWithheldNeedsAReason() throws Exception {
        returns.begin(lead, WAVE, BE);
        MockHttpServletRequestBuilder withheld = post(BASE + "/questions/women_count")
                .with(Visit.by(lead))
                .param("n.women_count", "0")
                .param("v.women_count", "3")
                .param("h.women_count", "withheld");
        pages.perform(withheld).andExpect(shows("Not saved", "Say why the answer is not to be published."));
        assertThat(said("women_count")).isEqualTo(new Said.Blank());
        pages.perform(post(BASE + "/questions/women_count")
                        .with(Visit.by(lead))
                        .param("n.women_count", "0")
                        .param("v.women_count", "3")
                        .param("h.women_count", "withheld")
                        .param("r.women_count", "Not agreed"))
                .andExpect(shows("Saved"));
        assertThat(said("women_count")).isInstanceOf(Said.Withheld.class);
    }

    @Test
    void twoPeopleOnOneQuestionSeeBothTexts() throws Exception {
        returns.begin(lead, WAVE, BE);
        int before = number("mission");
        pages.perform(text("mission", before, "Ana's").with(Visit.by(lead)));
        pages.perform(text("mission", before, "Bea's").with(Visit.by(helper)))
                .andExpect(shows("Which one holds?", "Ana's", "Bea's"));
        String rival = shown().draft().rivals().getFirst().id().toString();
        pages.perform(post(BASE + "/cells/mission/choose")
                        .with(Visit.by(helper))
                        .param("choice", rival)
                        .param("seen", rival)
                        .param("number", before + 1 + ""))
                .andExpect(header().string("Location", Matchers.endsWith("#q-mission")));
        assertThat(said("mission")).isEqualTo(new Said.Given(new AnswerValue.Text("Bea's")));
        assertThat(shown().draft().rivals()).isEmpty();
    }

    @Test
    void checksSignsOffReviewsAndAccepts() throws Exception {
        returns.begin(lead, WAVE, BE);
        pages.perform(get(BASE + "/check").with(Visit.by(lead)))
                .andExpect(shows("This question needs an answer", "not confirmed", "no answer yet", "February 2022"));
        returns.confirm(lead, WAVE, BE, List.of("nmg_status"));
        pages.perform(one("activity", "changed").param("v.activity", "none"));
        pages.perform(get(BASE + "/check").with(Visit.by(lead)))
                .andExpect(shows("You, Ana Lead, sign off", "different from last time"));
        pages.perform(get(BASE + "/check").with(Visit.by(helper)))
                .andExpect(shows("The lead of your country signs off."))
                .andExpect(content().string(not(containsString("/sign-off\""))));
        pages.perform(post(BASE + "/sign-off").with(Visit.by(lead)).param("mark", "1"))
                .andExpect(status().isConflict())
                .andExpect(shows("Somebody changed an answer since you checked them."));
        pages.perform(post(BASE + "/sign-off").with(Visit.by(lead)).param("mark", mark()))
                .andExpect(header().string("Location", BASE + "/signed"));
        pages.perform(get(BASE + "/signed").with(Visit.by(lead)))
                .andExpect(shows("Revision 1, signed off by Ana Lead (lead)", "It waits for the office."));

        pages.perform(get("/office/waves/2026").with(Visit.by(office)))
                .andExpect(shows("1 of 27 countries signed off, 0 accepted, 1 to review."));
        pages.perform(get("/office/waves/2026/BE").with(Visit.by(office)))
                .andExpect(shows("Accept revision 1", "Send revision 1 back", "different from last time"));
        pages.perform(post("/office/waves/2026/BE/send-back")
                        .with(Visit.by(office))
                        .param("number", "1")
                        .param("reason", "Really none?"))
                .andExpect(status().isSeeOther());
        pages.perform(get(BASE).with(Visit.by(lead))).andExpect(shows("The office asks: Really none?"));
        pages.perform(post(BASE + "/sign-off").with(Visit.by(lead)).param("mark", mark()));
        pages.perform(post("/office/waves/2026/BE/accept")
                        .with(Visit.by(office))
                        .param("number", "2"))
                .andExpect(status().isSeeOther());
        pages.perform(get(BASE + "/sections/status").with(Visit.by(lead)))
                .andExpect(content().string(not(containsString("Save and continue"))));
    }

    @Test
    void othersReadOrAreRefused() throws Exception {
        returns.begin(lead, WAVE, BE);
        pages.perform(get(BASE + "/sections/status").with(Visit.by(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Save and continue"))));
        pages.perform(text("mission", 1, "x").with(Visit.by(reader))).andExpect(status().isForbidden());
        for (String page : List.of("", "/sections/status", "/check", "/signed")) {
            pages.perform(get(BASE + page).with(Visit.by(stranger))).andExpect(status().isForbidden());
        }
        pages.perform(get("/office/waves").with(Visit.by(lead))).andExpect(status().isForbidden());
        pages.perform(get("/office/waves/2026/BE").with(Visit.by(lead))).andExpect(status().isForbidden());
        pages.perform(get("/my/1999/BE").with(Visit.by(lead))).andExpect(status().isNotFound());
        pages.perform(get(BASE + "/sections/none").with(Visit.by(lead))).andExpect(status().isNotFound());
    }

    @Test
    void aCountryDeclines() throws Exception {
        pages.perform(post(BASE + "/decline").with(Visit.by(lead)).param("reason", "No group any more"));
        pages.perform(get(BASE).with(Visit.by(lead)))
                .andExpect(shows("Declined", "Reason: No group any more", "Answer after all"));
    }

    private MockHttpServletRequestBuilder save(String section, String variable, String value) {
        return post(BASE + "/sections/" + section)
                .with(Visit.by(lead))
                .param("n." + variable, number(variable) + "")
                .param("c." + variable, "changed")
                .param("v." + variable, value);
    }

    private MockHttpServletRequestBuilder one(String variable, String confirmation) {
        return post(BASE + "/questions/" + variable)
                .with(Visit.by(lead))
                .param("n." + variable, number(variable) + "")
                .param("c." + variable, confirmation);
    }

    private static MockHttpServletRequestBuilder text(String variable, int follows, String text) {
        return post(BASE + "/questions/" + variable)
                .param("n." + variable, follows + "")
                .param("c." + variable, "changed")
                .param("v." + variable, text);
    }

    private OpenReturn shown() {
        return returns.find(lead, WAVE, BE);
    }

    private Said said(String variable) {
        return shown().draft().said(variable);
    }

    private int number(String variable) {
        return shown().draft().number(variable);
    }

    private String mark() {
        return shown().draft().mark() + "";
    }

    private static ResultMatcher shows(String... texts) {
        return result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(texts);
    }
}
