package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Entry;
import org.mirrorscope.access.People;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Delegations;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Handed;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A lead hands a section to somebody who was never here before. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class DelegationPagesTests {

    private static final WaveId WAVE = Demonstrated.WAVE;
    private static final CountryCode BE = new CountryCode("BE");
    private static final String BASE = "/my/2026/BE";
    private static final EmailAddress DORA = new EmailAddress("dora@example.org");

    /** What a delegate of the section 'composition' may not open: method, address. */
    private static final List<String> REFUSED = List.of(
            "GET /sections/status",
            "POST /begin",
            "POST /sections/status",
            "POST /sections/status/confirm",
            "POST /questions/nmg_status",
            "POST /questions/nmg_status/remark",
            "POST /cells/nmg_status/choose",
            "POST /decline",
            "POST /resume",
            "POST /sign-off",
            "GET /signed",
            "GET /receipt.pdf",
            "GET /delegations",
            "POST /delegations");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Reviews reviews;

    @Autowired
    private People people;

    @Autowired
    private Seats seats;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Audit audit;

    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void load() throws Unreadable {
        Demonstrated.load(packs, reviews);
    }

    @Test
    void theColleagueGetsAMailThatIsNoWayIn() throws Exception {
        pages.perform(hand("only", "composition")).andExpect(status().isSeeOther());

        Letter letter = outbox.latest(1, null).getFirst().letter();
        assertThat(letter.kind()).isEqualTo("wave.delegation");
        assertThat(letter.to()).isEqualTo(DORA);
        assertThat(letter.subject()).isEqualTo("Ana Lead asks you to answer for Belgium: Survey 2026");
        assertThat(letter.text())
                .contains("Hello Dora", "- Composition", "You see these sections only.", "/my/2026/BE")
                .contains("You know these numbers")
                .doesNotContain("token");
        assertThat(audit.latest(null, BE, 2))
                .extracting(Entry::verb)
                .containsExactly("wave/audit.handed-over", "wave/audit.begun");
        pages.perform(get(BASE).with(Visit.by(lead))).andExpect(content().string(containsString("with Dora")));
        pages.perform(get("/office/waves/2026/BE").with(Visit.by(office)))
                .andExpect(content().string(containsString("dora@example.org")));
    }

    @Test
    void theMailIsInTheLanguageThatTheGiverChoosesUnlessTheColleagueChoseOne() throws Exception {
        pages.perform(get(BASE + "/delegations").with(Visit.by(lead)))
                .andExpect(content().string(containsString("<option value=\"en\" selected>English</option>")));
        pages.perform(hand("only", "composition", "es")).andExpect(status().isSeeOther());
        assertThat(outbox.latest(1, null).getFirst().letter().text()).contains("Hola, Dora");
        pages.perform(hand("only", "status", "en")).andExpect(status().isSeeOther());
        assertThat(outbox.latest(1, null).getFirst().letter().text())
                .as("known as somebody who reads Spanish")
                .contains("Hola, Dora");
        pages.perform(hand("only", "status", "xx"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a language from the list.")));
    }

    @Test
    void theColleagueAnswersExactlyTheseSections() throws Exception {
        pages.perform(hand("only", "composition"));
        SignedIn dora = dora();

        pages.perform(get("/my").with(Visit.by(dora))).andExpect(content().string(containsString("Survey 2026")));
        pages.perform(get(BASE).with(Visit.by(dora)))
                .andExpect(content().string(containsString("/sections/composition")))
                .andExpect(content().string(not(containsString("/sections/status"))));
        pages.perform(get(BASE + "/sections/composition").with(Visit.by(dora)))
                .andExpect(content().string(containsString("Save and continue")));
        for (String file : List.of("/check", "/answers.pdf")) {
            pages.perform(get(BASE + file).with(Visit.by(dora))).andExpect(status().isOk());
        }
        pages.perform(get(BASE + "/check").with(Visit.by(dora)))
                .andExpect(content().string(not(containsString("How far is your National Mirror Group?"))))
                .andExpect(content().string(not(containsString("/sign-off\""))));
        pages.perform(answer("women_count", "7").with(Visit.by(dora))).andExpect(status().isOk());
        assertThat(shown(lead).draft().entries().get("women_count"))
                .satisfies(entry -> assertThat(
                                Objects.requireNonNull(entry.writer()).seat())
                        .isEqualTo("BE delegate"));
        requireRefused(dora, REFUSED);
        OpenReturn seen = shown(dora);
        assertThat(seen.draft().entries().keySet()).contains("women_count").doesNotContain("nmg_status");
        assertThat(Objects.requireNonNull(seen.last()).signed().cells()).doesNotContainKey("nmg_status");
    }

    @Test
    void whoSeesTheWholeReturnStillAnswersOnlyThese() throws Exception {
        pages.perform(hand("all", "composition"));
        SignedIn dora = dora();
        pages.perform(get(BASE + "/sections/status").with(Visit.by(dora)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("How far is your National Mirror Group?")))
                .andExpect(content().string(not(containsString("Save and continue"))));
        requireRefused(
                dora,
                REFUSED.stream()
                        .filter(line -> line.startsWith("POST") || line.endsWith("/delegations"))
                        .toList());
    }

    @Test
    void otherCountriesAndOtherWavesStayClosed() throws Exception {
        pages.perform(hand("all", "composition"));
        SignedIn dora = dora();
        for (String path : List.of("/my/2026/FI", "/my/2022-02/BE", "/office/waves", "/office/waves/2026/BE")) {
            pages.perform(get(path).with(Visit.by(dora))).andExpect(status().isForbidden());
        }
    }

    @Test
    void takenBackItEndsAtOnceAndWhatWasAnsweredStays() throws Exception {
        pages.perform(hand("only", "composition"));
        pages.perform(answer("women_count", "7").with(Visit.by(dora())));
        Handed handed = delegations.of(lead, WAVE, BE).getFirst();
        pages.perform(post(BASE + "/delegations/" + handed.id() + "/end").with(Visit.by(lead)))
                .andExpect(status().isSeeOther());
        SignedIn dora = dora();
        assertThat(dora.mayComeIn()).isFalse();
        pages.perform(get(BASE + "/sections/composition").with(Visit.by(dora))).andExpect(status().isForbidden());
        assertThat(shown(lead).draft().said("women_count")).isInstanceOf(Said.Given.class);
        assertThat(audit.latest(null, BE, 1)).extracting(Entry::verb).containsExactly("wave/audit.taken-back");
    }

    @Test
    void itEndsWithTheWave() throws Exception {
        pages.perform(hand("only", "composition"));
        reviews.close(office, WAVE);
        assertThat(dora().mayComeIn()).isFalse();
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        pages.perform(post(BASE + "/delegations")
                        .with(Visit.by(lead))
                        .param("name", "Dora <D>")
                        .param("address", "nowhere"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is no e-mail address")))
                .andExpect(content().string(containsString("Choose at least one section")))
                .andExpect(content().string(containsString("value=\"Dora &lt;D>\"")));
        pages.perform(hand("only", "nonsense")).andExpect(status().isConflict());
        assertThat(people.withAddress(DORA)).isEmpty();
        SignedIn helper = Cast.signedIn("Bea Helper", BE, Role.CONTRIBUTOR);
        pages.perform(post(BASE + "/delegations").with(Visit.by(helper))).andExpect(status().isForbidden());
    }

    private void requireRefused(SignedIn who, List<String> addresses) throws Exception {
        for (String line : addresses) {
            String path = BASE + line.substring(line.indexOf('/'));
            MockHttpServletRequestBuilder request = line.startsWith("GET")
                    ? get(path)
                    : post(path).param("n.nmg_status", "1").param("v.nmg_status", "none");
            assertThat(pages.perform(request.with(Visit.by(who)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(line)
                    .isEqualTo(403);
        }
    }

    private MockHttpServletRequestBuilder hand(String sees, String section) {
        return hand(sees, section, "en");
    }

    private MockHttpServletRequestBuilder hand(String sees, String section, String language) {
        return post(BASE + "/delegations")
                .with(Visit.by(lead))
                .param("name", "Dora Delegate")
                .param("address", DORA.text())
                .param("section", section)
                .param("sees", sees)
                .param("language", language)
                .param("message", "You know these numbers");
    }

    private static MockHttpServletRequestBuilder answer(String variable, String value) {
        return post(BASE + "/questions/" + variable).param("n." + variable, "0").param("v." + variable, value);
    }

    private SignedIn dora() {
        Person dora = people.withAddress(DORA).orElseThrow();
        return seats.signedIn(dora.id()).orElseThrow();
    }

    private OpenReturn shown(SignedIn who) {
        return returns.find(who, WAVE, BE);
    }
}
