package org.mirrorscope.meeting.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.meeting.Agreements;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.Minute;
import org.mirrorscope.meeting.Minutes;
import org.mirrorscope.meeting.SentItem;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.web.Demonstrated;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration with an office and leads of two countries, and how the office gets a meeting, for tests of pages. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
abstract class MeetingRoom {

    static final CountryCode BE = new CountryCode("BE");
    static final CountryCode FI = new CountryCode("FI");
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    MockMvc pages;

    @Autowired
    Packs packs;

    @Autowired
    Reviews reviews;

    @Autowired
    Invitations invitations;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Minutes minutes;

    @Autowired
    Agreements agreements;

    @Autowired
    Statements statements;

    SignedIn office = Cast.office();
    SignedIn lead = office;
    SignedIn finn = office;
    final SignedIn reader = Cast.signedIn("Carl Reader", BE, Role.READER);
    final SignedIn analyst = Cast.signedIn("Ivo Analyst", null, Role.ANALYST);

    @BeforeEach
    void load() throws Exception {
        Demonstrated.load(packs, reviews);
        SignedIn founder = Cast.office();
        office = seated(founder, "Olga Host", null, Role.COORDINATOR);
        lead = seated(founder, "Ana Lead", BE, Role.LEAD);
        finn = seated(founder, "Fay Finn", FI, Role.LEAD);
    }

    SignedIn seated(SignedIn founder, String name, @Nullable CountryCode country, Role role) {
        EmailAddress address = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        Invitation invitation = new Invitation(name, address, Locale.ENGLISH, country, role, TODAY);
        return seats.signedIn(invitations.invite(founder, invitation).person().id())
                .orElseThrow();
    }

    Meeting held(String... with) throws Exception {
        pages.perform(plan(at(-3, 12), at(-3, 13), with).param("kind", "group"));
        return meetings.all(office).getFirst();
    }

    static String at(int days, int hour) {
        return TODAY.plusDays(days) + "T" + hour + ":00";
    }

    MockHttpServletRequestBuilder plan(String start, String end, String... with) {
        MockHttpServletRequestBuilder request = post("/office/meetings/new")
                .with(Visit.by(office))
                .param("title", "Yearly <talk>")
                .param("start", start)
                .param("end", end)
                .param("zone", "Europe/Madrid")
                .param("role", "lead")
                .param("host", office.person().id().toString());
        return with.length == 0 ? request : request.param("country", with);
    }

    /** The id of a new item. */
    String item(Meeting meeting, String title) throws Exception {
        pages.perform(post("/office/meetings/" + meeting.id() + "/items")
                .with(Visit.by(office))
                .param("title", title));
        return last(meeting).item().id().toString();
    }

    Minute last(Meeting meeting) {
        return minutes.of(office, meeting.id()).getLast();
    }

    void write(Meeting meeting, String item, String text) throws Exception {
        pages.perform(post("/office/meetings/" + meeting.id() + "/minutes/" + item)
                        .with(Visit.by(office))
                        .param("text", text))
                .andExpect(status().isSeeOther());
    }

    MockHttpServletRequestBuilder finding(String path, String variable, String value) {
        return finding(path, variable, value, TODAY.minusDays(3).toString());
    }

    MockHttpServletRequestBuilder finding(String path, String variable, String value, String asOf) {
        return post(path + "/finding")
                .with(Visit.by(office))
                .param("country", "BE")
                .param("variable", variable)
                .param("v." + variable, value)
                .param("asOf", asOf);
    }

    SentItem sent(Meeting meeting, String item) {
        return agreements.of(office, meeting.id(), BE).stream()
                .filter(sent -> sent.item().toString().equals(item))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    ResultActions respond(String own, SentItem to, String how, String text) throws Exception {
        return pages.perform(post(own + "/minutes/" + to.id() + "/" + how)
                .with(Visit.by(lead))
                .param("text." + to.id(), text));
    }

    static ResultMatcher shows(String... parts) {
        List<Matcher<? super String>> all = Arrays.stream(parts)
                .<Matcher<? super String>>map(part -> containsString(part))
                .toList();
        return content().string(allOf(all));
    }
}
