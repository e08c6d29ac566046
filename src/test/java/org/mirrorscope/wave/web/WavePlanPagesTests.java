package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.Schedule;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.WaveState;
import org.mirrorscope.wave.Waves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The office plans a wave, changes the plan, opens the wave and moves its deadline, page by page. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase("pages-of-waves")
@Import(Visit.class)
@Transactional
class WavePlanPagesTests {

    private static final WaveId WAVE = new WaveId("2027");
    private static final CountryCode BE = new CountryCode("BE");
    private static final CountryCode FI = new CountryCode("FI");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private Waves waves;

    @Autowired
    private Reviews reviews;

    @Autowired
    private DraftReturns returns;

    private final SignedIn office = Cast.office();
    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn analyst = Cast.signedIn("Ada Analyst", null, Role.ANALYST);

    @BeforeEach
    void load() throws Unreadable {
        packs.load(
                ServiceLoader.load(PackFolders.class)
                        .findFirst()
                        .orElseThrow()
                        .open(Path.of("src/main/resources/packs/demonstration"))
                        .read(),
                List.of(),
                false,
                Progress.NONE);
    }

    @Test
    void createsAWaveForAllWhoParticipateOnADay() throws Exception {
        pages.perform(get("/office/waves").with(Visit.by(office))).andExpect(shows("/office/new-wave"));
        pages.perform(get("/office/new-wave").with(Visit.by(office)))
                .andExpect(shows("nmg-survey 2026", "All that take part on that day", "Title in English", "Español"))
                .andExpect(content().string(not(containsString("nmg-members"))));
        pages.perform(plan().param("deadline", "2999-02-01T12:00"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/office/waves/2027"));

        Schedule planned = waves.schedule(WAVE).orElseThrow();
        assertThat(planned.state()).isEqualTo(WaveState.DRAFT);
        assertThat(planned.deadline()).isEqualTo(Instant.parse("2999-02-01T12:00:00Z"));
        assertThat(planned.wave().population()).as("those of November 2020").hasSize(24);
        assertThat(planned.wave().title().texts()).containsEntry("es", "Oleada de 2027");
        pages.perform(get("/office/waves/2027").with(Visit.by(office)))
                .andExpect(shows("being prepared", "Open the wave", "Change the plan"));
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndKeepsWhatWasTyped() throws Exception {
        pages.perform(post("/office/new-wave")
                        .with(Visit.by(office))
                        .param("name", "a/b")
                        .param("title.en", "Wave (typed) 2027")
                        .param("version", "nmg-survey 2099")
                        .param("day", "someday")
                        .param("opens", "2027-13-01")
                        .param("deadline", "tomorrow"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows(
                        "id=\"version-error\"",
                        "id=\"day-error\"",
                        "id=\"opens-error\"",
                        "id=\"deadline-error\"",
                        "Wave (typed) 2027",
                        "a/b"));
        pages.perform(plan("a/b"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"name-error\"", "cannot name a wave"));
        pages.perform(plan("2022-02")).andExpect(shows("id=\"name-error\"", "There is a wave 2022-02 already"));
        pages.perform(plan().param("population", "chosen"))
                .andExpect(shows("id=\"population-error\"", "Choose at least one country"));
        pages.perform(plan().param("deadline", "2020-01-01T00:00"))
                .andExpect(shows("id=\"deadline-error\"", "is past"));
        assertThat(waves.schedule(WAVE)).isEmpty();
    }

    @Test
    void listsTheCountriesOfAnotherDayWithoutSaving() throws Exception {
        pages.perform(plan().param("list", "1")).andExpect(status().isOk()).andExpect(shows("(24)", "Finland"));
        assertThat(waves.schedule(WAVE)).isEmpty();
    }

    @Test
    void aPlanChangesUntilTheWaveIsOpen() throws Exception {
        pages.perform(plan());
        pages.perform(get("/office/waves/2027/plan").with(Visit.by(office)))
                .andExpect(shows("Wave of 2027", "value=\"nmg-survey 2026\" selected"))
                .andExpect(content().string(not(containsString("id=\"name\""))));
        pages.perform(fields(post("/office/waves/2027/plan").with(Visit.by(office)))
                .param("population", "chosen")
                .param("country", "BE", "FI", "XX"));
        assertThat(waves.find(WAVE).orElseThrow().population()).containsExactly(BE, FI);

        pages.perform(post("/office/waves/2027/open").with(Visit.by(office)).param("deadline", "2999-02-01T12:00"))
                .andExpect(status().isSeeOther());
        pages.perform(fields(post("/office/waves/2027/plan").with(Visit.by(office))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("Wave 2027 is open"));
        assertThat(waves.find(WAVE).orElseThrow().population()).containsExactly(BE, FI);
    }

    @Test
    void aDeadlineThatCannotBeIsRefusedBesideItsField() throws Exception {
        pages.perform(plan());
        pages.perform(get("/office/waves/2027/deadline").with(Visit.by(office)))
                .andExpect(shows("Open Wave of 2027", "24 countries"));
        for (String wrong : List.of("", "soon", "2020-01-01T00:00")) {
            pages.perform(post("/office/waves/2027/open").with(Visit.by(office)).param("deadline", wrong))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(shows("id=\"deadline-error\"", "value=\"" + wrong + "\""));
        }
        pages.perform(post("/office/waves/2027/open").with(Visit.by(office)).param("deadline", "2999-02-01T12:00"));
        pages.perform(get("/office/waves/2027").with(Visit.by(office)))
                .andExpect(shows("1 February 2999, 12:00 UTC", "datetime=\"2999-02-01T12:00:00Z\""));
        pages.perform(get("/office/waves/2027/deadline").with(Visit.by(office)))
                .andExpect(shows("Move the deadline", "value=\"2999-02-01T12:00\""));
        pages.perform(post("/office/waves/2027/extend").with(Visit.by(office)).param("deadline", "2999-01-31T12:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("only be moved to later", "value=\"2999-01-31T12:00\""));
        pages.perform(post("/office/waves/2027/extend").with(Visit.by(office)).param("deadline", "2999-03-01T12:00"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void anAnalystSeesWavesAndPlansNone() throws Exception {
        pages.perform(get("/office/waves").with(Visit.by(analyst)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/office/new-wave"))));
        pages.perform(get("/office/new-wave").with(Visit.by(analyst))).andExpect(status().isForbidden());
    }

    @Test
    void whatIsTypedWhenTheDeadlinePassesIsShownAgainWithASentence() throws Exception {
        openForBelgium(Duration.ofMillis(1_500));
        returns.begin(lead, WAVE, BE);
        Instant deadline =
                Objects.requireNonNull(waves.schedule(WAVE).orElseThrow().deadline());
        await().until(() -> !Instant.now().isBefore(deadline));
        MockHttpServletRequestBuilder typed = post("/my/2027/BE/sections/at_a_glance")
                .with(Visit.by(lead))
                .param("n.mission", "1")
                .param("c.mission", "changed")
                .param("v.mission", "Typed just before the end");
        pages.perform(typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("The deadline of wave 2027 is past", "Typed just before the end", "You can read this"))
                .andExpect(content().string(not(containsString("Save and continue"))))
                .andExpect(content().string(not(containsString("Everything here is still true"))));

        reviews.extend(office, WAVE, Instant.now().plus(Duration.ofDays(1)));
        pages.perform(typed).andExpect(status().isSeeOther());
        assertThat(returns.find(lead, WAVE, BE).draft().said("mission"))
                .isEqualTo(new Said.Given(new AnswerValue.Text("Typed just before the end")));
    }

    @Test
    void decliningNeedsAReasonAndTheOfficeSeesIt() throws Exception {
        openForBelgium(Duration.ofDays(1));
        String path = "/my/2027/BE/decline";
        pages.perform(post(path).with(Visit.by(lead)).param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"reason-error\"", "Please give a reason"));
        pages.perform(post(path).with(Visit.by(lead)).param("reason", "No group any more. ".repeat(1_200)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"reason-error\"", "Shorten it", "No group any more. No group"));
        pages.perform(post(path).with(Visit.by(lead)).param("reason", "No group any more"))
                .andExpect(status().isSeeOther());
        pages.perform(get("/office/waves/2027").with(Visit.by(office)))
                .andExpect(shows("Declined", "No group any more"));
    }

    @Test
    void oneCountryIsReopenedWithAReason() throws Exception {
        openForBelgium(Duration.ofDays(1));
        reviews.close(office, WAVE);
        String path = "/office/waves/2027/BE/reopen";
        pages.perform(get("/office/waves/2027/BE").with(Visit.by(office))).andExpect(shows(path));
        pages.perform(get(path).with(Visit.by(office))).andExpect(shows("Reopen for Belgium"));
        pages.perform(post(path).with(Visit.by(office)).param("until", "2999-01-01T10:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"reason-error\"", "value=\"2999-01-01T10:00\""));
        pages.perform(post(path)
                        .with(Visit.by(office))
                        .param("reason", "It was ill")
                        .param("until", "2020-01-01T10:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"until-error\"", "It was ill"));
        pages.perform(post(path)
                        .with(Visit.by(office))
                        .param("reason", "It was ill")
                        .param("until", "2999-01-01T10:00"))
                .andExpect(header().string("Location", "/office/waves/2027/BE"));
        pages.perform(get("/my/2027/BE").with(Visit.by(lead)))
                .andExpect(shows("Reopened by the office", "It was ill", "1 January 2999"));
    }

    private void openForBelgium(Duration time) {
        reviews.create(
                office, WAVE, new VersionId("nmg-survey", "2026"), LocalizedText.of("Wave of 2027"), List.of(BE));
        reviews.open(office, WAVE, Instant.now().plus(time));
    }

    private MockHttpServletRequestBuilder plan() {
        return plan("2027");
    }

    private MockHttpServletRequestBuilder plan(String name) {
        return fields(post("/office/new-wave").with(Visit.by(office)).param("name", name));
    }

    private static MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder form) {
        return form.param("title.en", "Wave of 2027")
                .param("title.es", "Oleada de 2027")
                .param("version", "nmg-survey 2026")
                .param("day", "2020-11-15")
                .param("opens", "2027-01-10");
    }

    private static ResultMatcher shows(String... texts) {
        return result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(texts);
    }
}
