package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.instrument.DraftId;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.members.SurveyId;
import org.mirrorscope.wave.members.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends every form into which people write, field by field, with something that cannot be taken, and expects what was
 * written to stand in the answer, in a field. A page that is not listed here is not looked at; a form on one of them is.
 */
@SpringBootTest(properties = "mirrorscope.members.most-per-minute=1000")
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class NothingTypedIsLostTests {

    private static final WaveId WAVE = Demonstrated.WAVE;
    private static final CountryCode BE = new CountryCode("BE");
    private static final SurveyId SURVEY = new SurveyId("members");

    /** Longer than any field takes, and what stops a text in most of those that have no longest. */
    private static final String WRITTEN = "Words that somebody wrote " + "and wrote ".repeat(2_100) + '\u0000';

    /** Is sent by a script, which leaves the page as it is and shows the answer beside the field. */
    private static final String BY_SCRIPT = "/my/me/passkeys";

    private static final String BEGINNING = "Words that somebody wrote and wrote";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Queries queries;

    @Autowired
    private Surveys surveys;

    @Autowired
    private InstrumentDrafts drafts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Seats seats;

    private SignedIn lead = Cast.office();
    private SignedIn office = Cast.office();

    @BeforeEach
    void load() throws Unreadable {
        Demonstrated.load(packs, reviews);
        lead = placed("Ana Lead", BE, Role.LEAD);
        office = placed("Olga Office", null, Role.COORDINATOR);
    }

    private SignedIn placed(String name, @Nullable CountryCode country, Role role) {
        EmailAddress address = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        Holding holding = invitations.invite(
                Cast.office(), new Invitation(name, address, Locale.ENGLISH, country, role, invitations.today()));
        return seats.signedIn(holding.person().id()).orElseThrow();
    }

    @Test
    void whileACountryAnswers() throws Exception {
        requireKept(lead, "/my/2026/BE", "/my/2026/BE/decline");
        returns.begin(lead, WAVE, BE);
        requireKept(
                lead,
                "/my/2026/BE/sections/status",
                "/my/2026/BE/sections/status",
                "/my/2026/BE/questions/nmg_status/remark");
        requireKept(lead, "/my/2026/BE/sections/at_a_glance", "/my/2026/BE/sections/at_a_glance");
        requireKept(lead, "/my/2026/BE/delegations", "/my/2026/BE/delegations");
    }

    @Test
    void whileTheOfficeReviews() throws Exception {
        sign();
        queries.ask(office, WAVE, BE, "activity", "Really?");
        String query = queries.of(office, WAVE, BE).getFirst().id().toString();
        requireKept(
                office,
                "/office/waves/2026/BE",
                "/office/waves/2026/BE/send-back",
                "/office/waves/2026/BE/queries",
                "/office/waves/2026/BE/queries/" + query);
        requireKept(lead, "/my/2026/BE/sections/running", "/my/2026/BE/queries/" + query);
        reviews.accept(office, WAVE, BE, 1);
        requireKept(office, "/office/waves/2026/BE/reopen", "/office/waves/2026/BE/reopen");
        reviews.reopen(office, WAVE, BE, "Typing error", Instant.now().plus(Duration.ofDays(1)));
        requireKept(lead, "/my/2026/BE/check", "/my/2026/BE/sign-off");
    }

    @Test
    void aSignOffThatCameTooLateKeepsWhatWasSaidOfTheCorrection() throws Exception {
        sign();
        reviews.accept(office, WAVE, BE, 1);
        reviews.reopen(office, WAVE, BE, "Typing error", Instant.now().plus(Duration.ofDays(1)));
        assertThat(sent(lead, "/my/2026/BE/sign-off", Map.of("mark", List.of("-1"), "correction", List.of("Not six")))
                        .getContentAsString())
                .contains(">Not six</textarea>", "href=\"#correction\"");
    }

    @Test
    void whileWavesAreRun() throws Exception {
        requireKept(office, "/office/new-wave", "/office/new-wave");
        requireKept(office, "/office/waves/2026/deadline", "/office/waves/2026/extend");
        requireKept(office, "/office/waves/2026/circulation", "/office/waves/2026/circulation/plan");
        requireKept(office, "/office/waves/2026/circulation/invitation", "/office/waves/2026/circulation/invitation");
    }

    @Test
    void whileMembersAreAsked() throws Exception {
        requireKept(office, "/office/members", "/office/members");
        surveys.open(
                office,
                SURVEY,
                new VersionId("nmg-members", "2026"),
                LocalizedText.of("Members"),
                List.of(BE),
                Instant.now().plus(Duration.ofDays(10)));
        requireKept(office, "/office/members/members", "/office/members/members/extend");
        String ballot = "/members/" + surveys.link(office, SURVEY, BE).text();
        requireKept(lead, ballot, ballot);
    }

    @Test
    void whilePeopleAreSeated() throws Exception {
        requireKept(office, "/office/people/invite", "/office/people/invite");
        requireKept(lead, "/my/BE/people/invite", "/my/BE/people/invite");
        requireKept(lead, "/my/me", "/my/me");
        requireKept(
                office,
                "/office/people/" + lead.person().id(),
                "/office/people/" + lead.person().id());
        String seat = "/office/seats/" + lead.seats().getFirst().id();
        requireKept(office, seat, seat + "/hand-over", seat + "/end");
    }

    @Test
    void whileAnInstrumentIsWritten() throws Exception {
        requireKept(office, "/office/instruments", "/office/instruments/start", "/office/instruments/copy");
        DraftId draft = drafts.copy(new VersionId("nmg-survey", "2026"), "2028", office);
        String base = "/office/instruments/drafts/" + draft;
        requireKept(office, base, base + "/describe", base + "/section");
        requireKept(office, base + "/question?variable=activity", base + "/question");
    }

    @Test
    void aChangeToADraftThatSomebodyElseChangedMeanwhileIsKeptToo() throws Exception {
        DraftId draft = drafts.copy(new VersionId("nmg-survey", "2026"), "2028", office);
        String base = "/office/instruments/drafts/" + draft;
        SortedMap<String, List<String>> fields = new TreeMap<>(Map.of(
                "form", List.of("describe"),
                "seen", List.of("-7"),
                "version", List.of("2029"),
                "title.en", List.of("A title that took long to find")));
        MockHttpServletResponse answer = sent(office, base + "/describe", fields);
        assertThat(answer.getContentAsString()).contains("A title that took long to find");
    }

    private void sign() {
        returns.begin(lead, WAVE, BE);
        returns.confirm(lead, WAVE, BE, List.of("nmg_status"));
        returns.signOff(lead, WAVE, BE, returns.find(lead, WAVE, BE).draft().mark());
    }

    /** @param actions where the forms of the page are sent to that this is about: all of them must be there */
    private void requireKept(SignedIn who, String path, String... actions) throws Exception {
        String page = pages.perform(get(path).with(Visit.by(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<SentForms.Form> forms = SentForms.of(page).stream()
                .filter(form -> !form.texts().isEmpty() && !form.action().equals(BY_SCRIPT))
                .toList();
        TreeSet<String> there = new TreeSet<>();
        forms.forEach(form -> there.add(form.action()));
        assertThat(there).as(path).contains(actions);
        List<String> lost = new ArrayList<>();
        for (SentForms.Form form : forms) {
            for (SentForms.Field field : form.texts()) {
                String answer = sent(who, form, field);
                if (!answer.isEmpty() && !answer.contains(BEGINNING)) {
                    lost.add(form.action() + " loses " + field.name());
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    /** What comes back for a form in which one field holds what cannot be taken; nothing if it was taken all the same. */
    private String sent(SignedIn who, SentForms.Form form, SentForms.Field changed) throws Exception {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        for (SentForms.Field field : form.fields()) {
            fields.computeIfAbsent(field.name(), none -> new ArrayList<>())
                    .add(field.equals(changed) ? WRITTEN : field.value());
        }
        MockHttpServletResponse answer = sent(who, form.action(), fields);
        assertThat(answer.getStatus())
                .as(form.action() + " with " + changed.name())
                .isLessThan(500);
        return answer.getStatus() == 303 ? "" : answer.getContentAsString();
    }

    private MockHttpServletResponse sent(SignedIn who, String action, Map<String, List<String>> fields)
            throws Exception {
        MockHttpServletRequestBuilder request =
                post(action).with(Visit.by(who)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return pages.perform(request).andReturn().getResponse();
    }
}
