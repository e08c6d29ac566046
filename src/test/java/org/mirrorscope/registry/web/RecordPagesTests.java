package org.mirrorscope.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.registry.Settlements;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.web.Demonstrated;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The record as the country and the office see it, and what they do there. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class RecordPagesTests {

    private static final CountryCode BE = new CountryCode("BE");
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String MY = "/my/BE/record";
    private static final String OFFICE = "/office/countries/BE/record";
    private static final String STATUS = "/nmg_status";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Statements statements;

    @Autowired
    private Settlements settlements;

    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn reader = Cast.signedIn("Carl Reader", BE, Role.READER);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void load() throws Exception {
        Demonstrated.load(packs, reviews);
    }

    @Test
    void showsWhatHoldsSinceWhenAndWhereFrom() throws Exception {
        for (String path : List.of(MY, OFFICE)) {
            pages.perform(get(path).with(Visit.by(office)))
                    .andExpect(shows("Record of Belgium", "28 February 2022", "return of wave 2022-02, revision 1"))
                    .andExpect(shows("chip\">old<"));
        }
        pages.perform(get(MY + STATUS).with(Visit.by(reader)))
                .andExpect(shows("return of wave 2020-11, revision 1", "return of wave 2022-02, revision 1"))
                .andExpect(content().string(not(containsString("Say what holds now"))));
        pages.perform(get("/office/countries").with(Visit.by(office))).andExpect(shows("Belgium", OFFICE));
    }

    @Test
    void showsTheRecordAsItWasKnownOnADay() throws Exception {
        pages.perform(get(MY + "?at=2999-01-01").with(Visit.by(reader)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Nobody knows yet what will be known on 1 January 2999.")));
        pages.perform(get(MY + "?at=2019-01-01").with(Visit.by(reader)))
                .andExpect(shows("known at the end of 1 January 2019", "Nothing is known"))
                .andExpect(content().string(not(containsString("return of wave"))));
        for (String wrong : List.of("yesterday", "2022-02-31", "99999-01-01")) {
            pages.perform(get(MY).param("at", wrong).with(Visit.by(reader))).andExpect(status().isBadRequest());
        }
    }

    @Test
    void refusesStrangersAndWhatIsNotThere() throws Exception {
        SignedIn stranger = Cast.signedIn("Fay Stranger", new CountryCode("FI"), Role.LEAD);
        pages.perform(get(MY).with(Visit.by(stranger))).andExpect(status().isForbidden());
        pages.perform(get(OFFICE).with(Visit.by(lead))).andExpect(status().isForbidden());
        pages.perform(get(MY + "/nonsense").with(Visit.by(lead))).andExpect(status().isNotFound());
        pages.perform(get("/office/countries/XX/record").with(Visit.by(office))).andExpect(status().isNotFound());
        pages.perform(post(MY + STATUS + "/settlement/x/agree").with(Visit.by(lead)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whileAWaveAsksTheCountryAnswersThere() throws Exception {
        pages.perform(get(MY + STATUS).with(Visit.by(lead)))
                .andExpect(shows("asks about this now", "href=\"/my/2026/BE\""))
                .andExpect(content().string(not(containsString("Say what holds now"))));
        pages.perform(update("operational", "It runs.")).andExpect(status().isUnprocessableContent());
        assertThat(statements.history(BE, "nmg_status", Visibility.OFFICE)).hasSize(2);
    }

    @Test
    void betweenWavesTheLeadSaysWhatHoldsNow() throws Exception {
        reviews.close(office, Demonstrated.WAVE);
        pages.perform(get(MY + STATUS).with(Visit.by(lead))).andExpect(shows("Say what holds now"));
        pages.perform(update("operational", "It <runs>."))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", MY + STATUS));
        pages.perform(get(OFFICE + STATUS).with(Visit.by(office)))
                .andExpect(shows("own update of", "It &lt;runs&gt;.", "Ana Lead (BE lead)", "https://example.org/be"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        reviews.close(office, Demonstrated.WAVE);
        pages.perform(update("operational", " ").param("link", "javascript:alert(1)"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"reason-error\"", "value=\"operational\" checked"));
        pages.perform(post(MY + STATUS + "/update")
                        .with(Visit.by(lead))
                        .param("asOf", "soon")
                        .param("reason", "Kept <as> typed"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"asOf-error\"", "Kept &lt;as&gt; typed", "value=\"soon\""));
        assertThat(statements.history(BE, "nmg_status", Visibility.OFFICE)).hasSize(2);
    }

    @Test
    void aConflictIsShownAndSettledTogether() throws Exception {
        Statement holds =
                Objects.requireNonNull(statements.profile(BE, Visibility.OFFICE).get("nmg_status"));
        String other = holds.answer().equals(new Coded("operational")) ? "planned" : "operational";
        statements.record(List.of(new Statement(
                BE,
                "nmg_status",
                new Coded(other),
                holds.asOf(),
                Instant.now().minusSeconds(60),
                new Source.Meeting("m", LocalDate.of(2022, 3, 3)),
                null,
                Visibility.PUBLIC)));
        pages.perform(get(OFFICE).with(Visit.by(office)))
                .andExpect(shows("Sources say different things about one line", "from the meeting of 3 March 2022"));
        pages.perform(get(OFFICE + STATUS).with(Visit.by(office))).andExpect(shows("Propose to the country"));
        pages.perform(get(MY + STATUS).with(Visit.by(reader)))
                .andExpect(shows("Sources say different things"))
                .andExpect(content().string(not(containsString("Which source is right?"))));
        pages.perform(post(OFFICE + STATUS + "/settlement")
                        .with(Visit.by(office))
                        .param("why", "x"))
                .andExpect(status().isConflict())
                .andExpect(shows("Choose one of the sources."));
        pages.perform(post(OFFICE + STATUS + "/settlement")
                        .with(Visit.by(office))
                        .param("origin", holds.source().origin())
                        .param("why", "The return is right."))
                .andExpect(header().string("Location", OFFICE + STATUS));
        pages.perform(get(MY + STATUS).with(Visit.by(lead))).andExpect(shows("The return is right.", "Agree"));
        String id = settlements.open(lead, BE).getFirst().id().toString();
        pages.perform(post(MY + STATUS + "/settlement/" + id + "/agree").with(Visit.by(lead)))
                .andExpect(status().isSeeOther());
        pages.perform(get(MY + STATUS).with(Visit.by(lead)))
                .andExpect(shows("agreed by the office and the country on", "Olga Office (office coordinator)"));
        pages.perform(get(OFFICE).with(Visit.by(office)))
                .andExpect(content().string(not(containsString("different things"))));
    }

    @Test
    void theOfficeSaysHowACountryTakesPart() throws Exception {
        String path = "/office/countries/BE/participation";
        pages.perform(get(OFFICE).with(Visit.by(office))).andExpect(shows("href=\"" + path + "\""));
        pages.perform(get(path).with(Visit.by(office))).andExpect(shows("How Belgium takes part"));
        pages.perform(get(path).with(Visit.by(lead))).andExpect(status().isForbidden());
        pages.perform(participation(path, "signatory", "2024-01-01", "2023-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("ends before, on 2023-01-01", "value=\"2024-01-01\""));
        pages.perform(participation(path, "signatory", "soon", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("value=\"soon\""));
        pages.perform(participation(path, "", "2024-01-01", "")).andExpect(status().isUnprocessableContent());
        pages.perform(participation(path, "signatory", "2024-01-01", ""))
                .andExpect(header().string("Location", OFFICE));
        pages.perform(get(path).with(Visit.by(office))).andExpect(shows("value=\"2024-01-01\""));
        pages.perform(get("/countries/BE")).andExpect(shows("2024"));
    }

    private MockHttpServletRequestBuilder participation(String path, String kind, String from, String to) {
        return post(path)
                .with(Visit.by(office))
                .param("kind", kind, "")
                .param("from", from, "")
                .param("to", to, "");
    }

    private MockHttpServletRequestBuilder update(String status, String reason) {
        return post(MY + STATUS + "/update")
                .with(Visit.by(lead))
                .param("v.nmg_status", status)
                .param("asOf", TODAY.toString())
                .param("reason", reason)
                .param("link", "https://example.org/be");
    }

    private static ResultMatcher shows(String... parts) {
        List<Matcher<? super String>> all = Arrays.stream(parts)
                .<Matcher<? super String>>map(part -> containsString(part))
                .toList();
        return content().string(allOf(all));
    }
}
