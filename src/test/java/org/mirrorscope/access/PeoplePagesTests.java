package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Fate;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office and a lead do with people, seats, the outbox and the audit trail. */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase("pages-of-people")
class PeoplePagesTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private LinkStore links;

    @Autowired
    private Countries countries;

    @Autowired
    private People people;

    @Autowired
    private Seats seats;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private Cookie office = new Cookie("mirrorscope", "");

    @BeforeEach
    void signInAsCoordinator() throws Exception {
        Person olga = Objects.requireNonNull(transaction.execute(status -> {
            countries.adopt(
                    Places.initiative("one"),
                    List.of(Places.country(Places.ES), Places.country(Places.FR), Places.country(Places.PT)));
            Person person = people.findOrAdd("Olga Office", new EmailAddress("olga@example.org"), Locale.ENGLISH);
            if (seats.signedIn(person.id()).orElseThrow().seats().isEmpty()) {
                seats.place(Cast.office(), person, null, Role.COORDINATOR, seats.today(), null);
            }
            return person;
        }));
        office = signIn(olga);
    }

    private Cookie signIn(Person person) throws Exception {
        return new Entrance(pages, links, transaction).signIn(person);
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).header("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void invitesAPersonToASeatAndWritesALetterThatIsNoWayIn() throws Exception {
        pages.perform(get("/office/people/invite").cookie(office))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content()
                        .string(allOf(containsString("Portugal"), containsString("Signed in as Olga Office"))));
        pages.perform(form("/office/people/invite")
                        .cookie(office)
                        .param("name", "Rui Paz")
                        .param("address", "rui.paz@example.org")
                        .param("language", "es")
                        .param("place", "PT")
                        .param("role", "contributor")
                        .param("from", ""))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/office/people?invited=1"));
        pages.perform(get("/office/people?invited=1").cookie(office))
                .andExpect(
                        content().string(allOf(containsString("Rui Paz"), containsString("One person was invited"))));
        Message letter = outbox.latest(1, null).getFirst();
        assertThat(letter.letter().to()).isEqualTo(new EmailAddress("rui.paz@example.org"));
        assertThat(letter.letter().subject()).contains("tiene un puesto (Colaboración, Portugal)");
        assertThat(letter.letter().text()).contains("/es/sign-in\n").doesNotContain("token");
        pages.perform(form("/office/people/invite")
                        .cookie(office)
                        .param("name", "Rui Paz")
                        .param("address", "RUI.paz@example.org")
                        .param("place", "PT")
                        .param("role", "contributor"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Rui Paz holds such a seat already")));
    }

    @Test
    void anAddressWithAWordWhereAnIdBelongsGetsASentence() throws Exception {
        for (String path : List.of("/office/seats/x", "/office/outbox/x", "/office/audit?before=x")) {
            pages.perform(get(path).cookie(office))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("cannot be read")));
        }
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongBesideEachField() throws Exception {
        pages.perform(form("/office/people/invite")
                        .cookie(office)
                        .param("name", " ")
                        .param("address", "no address")
                        .param("place", "XX")
                        .param("role", "coordinator")
                        .param("from", "tomorrow"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"no address\""),
                                containsString("href=\"#name\""),
                                containsString("id=\"address-error\""),
                                containsString("\"XX\" is no country"),
                                containsString("belongs to the office"),
                                containsString("\"tomorrow\" is no day"))));
    }

    @Test
    void invitesEverybodyInAFileOrNobody() throws Exception {
        String bad = """
                name,email,country,role,language,from
                Ana Uno,ana.uno@example.org,PT,lead,es,
                ,beta,ZZ,boss,xx,soon
                Carlos Tres,carlos.tres@example.org,PT,lead,,
                "=Dora",dora@example.org,office,reader,,
                """;
        pages.perform(upload(bad))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nobody was invited: 8 things"),
                                containsString("people.csv, line 3:"),
                                containsString("people.csv, line 4:</strong> Ana Uno holds this seat then"),
                                containsString("people.csv, line 5:"))));
        assertThat(people.withAddress(new EmailAddress("ana.uno@example.org"))).isEmpty();
        assertThat(seats.holders(Places.PT)).noneMatch(holding -> holding.seat().role() == Role.LEAD);

        String good = """
                Name;Email;Country;Role
                Ana Uno;ana.uno@example.org;pt;lead
                Bea Dos;bea.dos@example.org;PT;deputy
                """;
        pages.perform(upload(good))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/office/people?invited=2"));
        assertThat(seats.holders(Places.PT))
                .extracting(holding -> holding.person().name())
                .contains("Ana Uno", "Bea Dos");
        assertThat(outbox.latest(2, Fate.WAITING)).hasSize(2);
    }

    @Test
    void saysWhatAFileLacks() throws Exception {
        pages.perform(upload("who,what\nAna,lead\n"))
                .andExpect(content().string(containsString("Missing: name, email, country, role")));
        pages.perform(upload("name,email,country,role\n")).andExpect(content().string(containsString("holds nobody")));
        pages.perform(upload("")).andExpect(content().string(containsString("holds nobody")));
    }

    private MockMultipartHttpServletRequestBuilder upload(String csv) {
        MockMultipartHttpServletRequestBuilder request = multipart("/office/people/import");
        request.file(new MockMultipartFile("file", "people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        return request.header("Sec-Fetch-Site", "same-origin").cookie(office);
    }

    @Test
    void aLeadNamesASuccessorAndTheSeatKeepsItsHistory() throws Exception {
        Person lead = Objects.requireNonNull(transaction.execute(status -> {
            Person person = people.findOrAdd("Lea Jefa", new EmailAddress("lea@example.org"), Locale.ENGLISH);
            seats.holders(Places.FR).stream()
                    .filter(holding -> holding.seat().role() == Role.LEAD)
                    .forEach(holding -> seats.end(
                            Cast.office(), holding.seat(), seats.today().minusDays(1)));
            seats.place(Cast.office(), person, Places.FR, Role.LEAD, seats.today(), null);
            return person;
        }));
        Cookie session = signIn(lead);
        Seat seat = seats.signedIn(lead.id()).orElseThrow().seats().getFirst();
        String path = "/my/FR/seats/" + seat.id();
        String day = seats.today().plusDays(30).toString();

        pages.perform(form(path + "/hand-over")
                        .cookie(session)
                        .param("name", "Luc")
                        .param("address", "luc@"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"luc@\"")));
        pages.perform(form(path + "/hand-over")
                        .cookie(session)
                        .param("name", "Luc Suivant")
                        .param("address", "luc@example.org")
                        .param("from", day))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", path));
        pages.perform(get(path).cookie(session))
                .andExpect(content().string(allOf(containsString("Luc Suivant"), containsString("Lea Jefa"))));
        pages.perform(get("/my/FR/people").cookie(session))
                .andExpect(content().string(allOf(containsString("Luc Suivant from"), containsString("Lead"))));
        pages.perform(get("/my/ES/seats/" + seat.id()).cookie(office)).andExpect(status().isNotFound());
        pages.perform(form(path + "/end").cookie(session).param("last", "never"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("\"never\" is no day")));
        pages.perform(get("/office/audit").cookie(office))
                .andExpect(content()
                        .string(allOf(
                                containsString("Handed the seat FR lead over from Lea Jefa to Luc Suivant"),
                                containsString("Signed in"))));
    }

    @Test
    void showsALinkOnlyWhereThereIsNoMailServerAndLeavesATrace() throws Exception {
        pages.perform(form("/sign-in").param("address", "olga@example.org")).andExpect(status().isSeeOther());
        transaction.executeWithoutResult(status -> {
            Person olga =
                    people.withAddress(new EmailAddress("olga@example.org")).orElseThrow();
            links.addLink(posted(olga), olga.id(), "", Instant.now());
        });
        String path = "/office/outbox/" + outbox.latest(1, null).getFirst().id();
        pages.perform(get(path).cookie(office))
                .andExpect(content().string(allOf(containsString("[the link is made"), not(containsString("token=")))));
        pages.perform(form(path + "/open").cookie(office))
                .andExpect(content().string(containsString("/sign-in/link?token=")));
        pages.perform(get("/office/audit.csv").cookie(office))
                .andExpect(header().string("Content-Type", containsString("text/csv")))
                .andExpect(content()
                        .string(allOf(
                                containsString("number,at,person,name,seats,verb,what"),
                                containsString("access/audit.mail-opened"))));
        pages.perform(get("/office/outbox").cookie(office))
                .andExpect(content().string(containsString("No mail server is configured")));
        pages.perform(form(path + "/send").cookie(office)).andExpect(status().isSeeOther());
    }

    private UUID posted(Person person) {
        return outbox.post(new org.mirrorscope.mail.Letter(
                        LinkLetters.NAME,
                        person.address(),
                        person.name(),
                        Locale.ENGLISH,
                        "Sign in",
                        "Here: " + org.mirrorscope.mail.LateText.PLACE,
                        null,
                        Instant.now().plus(Duration.ofMinutes(5))))
                .id();
    }

    @Test
    void speaksSpanish() throws Exception {
        pages.perform(get("/es/office/people").cookie(office))
                .andExpect(content().string(allOf(containsString("Personas"), containsString("Coordinación"))));
        pages.perform(get("/es/office/audit").cookie(office))
                .andExpect(content().string(containsString("Registro de actividad")));
        pages.perform(get("/es/office/outbox").cookie(office))
                .andExpect(content().string(containsString("Bandeja de salida")));
    }
}
