package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Entry;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Query;
import org.mirrorscope.wave.QueryState;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The office asks about an answer, the country answers beside the question. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class QueryPagesTests {

    private static final WaveId WAVE = Demonstrated.WAVE;
    private static final CountryCode BE = new CountryCode("BE");
    private static final String MY = "/my/2026/BE";
    private static final String OFFICE = "/office/waves/2026/BE";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Queries queries;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Audit audit;

    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn reader = Cast.signedIn("Carl Reader", BE, Role.READER);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void signOff() throws Exception {
        Demonstrated.load(packs, reviews);
        invitations.invite(
                office,
                new Invitation(
                        "Ana Lead",
                        new EmailAddress("ana@example.org"),
                        Locale.of("es"),
                        BE,
                        Role.LEAD,
                        invitations.today()));
        returns.begin(lead, WAVE, BE);
        pages.perform(ask("activity", "Too early?")).andExpect(status().isConflict());
        returns.confirm(lead, WAVE, BE, List.of("nmg_status"));
        returns.signOff(lead, WAVE, BE, returns.find(lead, WAVE, BE).draft().mark());
    }

    @Test
    void aQueryIsAskedAnsweredAndSettled() throws Exception {
        pages.perform(ask("activity", "Really <none>?"))
                .andExpect(header().string("Location", OFFICE + "#queries-activity"));
        Letter letter = outbox.latest(1, null).getFirst().letter();
        assertThat(letter.to().text()).isEqualTo("ana@example.org");
        assertThat(letter.text())
                .as("in the lead's language")
                .contains("la oficina de coordinación pregunta", "Really <none>?", "/sections/running#q-activity");

        String id = query().id().toString();
        for (String page : List.of("/my", MY, MY + "/sections/running")) {
            pages.perform(get(page).with(Visit.by(lead)))
                    .andExpect(content().string(containsString("Really &lt;none&gt;?")));
        }
        pages.perform(get(MY + "/sections/running").with(Visit.by(reader)))
                .andExpect(content().string(containsString("Really &lt;none&gt;?")))
                .andExpect(content().string(not(containsString("Your answer to the office"))));
        pages.perform(post(MY + "/queries/" + id).with(Visit.by(lead)).param("text", "Yes, none."))
                .andExpect(header().string("Location", MY + "/sections/running#q-activity"));
        assertThat(query().state()).isEqualTo(QueryState.ANSWERED);
        pages.perform(get("/my").with(Visit.by(lead)))
                .andExpect(content().string(not(containsString("Queries to answer"))));
        pages.perform(get("/office/waves/2026").with(Visit.by(office)))
                .andExpect(content().string(containsString("Yes, none.")))
                .andExpect(content().string(containsString("answered")));
        pages.perform(get(OFFICE).with(Visit.by(office))).andExpect(content().string(containsString("Yes, none.")));

        pages.perform(post(OFFICE + "/queries/" + id + "/settle").with(Visit.by(office)))
                .andExpect(status().isSeeOther());
        pages.perform(get("/office/waves/2026").with(Visit.by(office)))
                .andExpect(content().string(containsString("No query is open.")));
        pages.perform(post(MY + "/queries/" + id).with(Visit.by(lead)).param("text", "More"))
                .andExpect(status().isConflict());
        assertThat(audit.latest(null, BE, 3))
                .extracting(Entry::verb)
                .containsExactly("wave/audit.settled", "wave/audit.query-answered", "wave/audit.asked");
    }

    @Test
    void askingOnOpensItAgain() throws Exception {
        pages.perform(ask("activity", "Really?"));
        String id = query().id().toString();
        pages.perform(post(MY + "/queries/" + id).with(Visit.by(lead)).param("text", "Yes."));
        pages.perform(post(OFFICE + "/queries/" + id).with(Visit.by(office)).param("text", "Since when?"));
        assertThat(query().state()).isEqualTo(QueryState.OPEN);
        assertThat(query().words()).extracting(Query.Word::text).containsExactly("Really?", "Yes.", "Since when?");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsKept() throws Exception {
        pages.perform(ask("nonsense", "?")).andExpect(status().isNotFound());
        pages.perform(ask("activity", " ")).andExpect(status().isConflict());
        pages.perform(post(MY + "/queries/0190163d-8694-739b-aea5-966c26f8ad91")
                        .with(Visit.by(lead))
                        .param("text", "x"))
                .andExpect(status().isNotFound());
        pages.perform(post(OFFICE + "/queries").with(Visit.by(lead)).param("variable", "activity"))
                .andExpect(status().isForbidden());
        assertThat(queries.of(office, WAVE, BE)).isEmpty();
    }

    @Test
    void aQueryOfAnotherCountryCannotBeAnsweredHere() throws Exception {
        pages.perform(ask("activity", "Really?"));
        SignedIn stranger = Cast.signedIn("Fay Stranger", new CountryCode("FI"), Role.LEAD);
        String id = query().id().toString();
        pages.perform(post("/my/2026/FI/queries/" + id).with(Visit.by(stranger)).param("text", "x"))
                .andExpect(status().isNotFound());
        pages.perform(post(MY + "/queries/" + id).with(Visit.by(stranger)).param("text", "x"))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder ask(String variable, String text) {
        return post(OFFICE + "/queries")
                .with(Visit.by(office))
                .param("variable", variable)
                .param("text", text);
    }

    private Query query() {
        return queries.of(office, WAVE, BE).getFirst();
    }
}
