package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.NewId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What people change about themselves; what only a browser can play with passkeys is tested in one. */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase("pages-of-people")
class OwnPagesTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private DSLContext sql;

    @Autowired
    private LinkStore links;

    @Autowired
    private People people;

    @Autowired
    private Seats seats;

    @Autowired
    private TransactionTemplate transaction;

    private Person eva = Cast.person("Eva");
    private Cookie session = new Cookie("mirrorscope", "");

    @BeforeEach
    void signIn() throws Exception {
        sql.execute("delete from access.challenge");
        sql.execute("delete from access.session");
        eva = analyst("Eva Own");
        session = entrance().signIn(eva);
    }

    private Entrance entrance() {
        return new Entrance(pages, links, transaction);
    }

    private Person analyst(String name) {
        return Objects.requireNonNull(transaction.execute(status -> {
            EmailAddress address =
                    new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
            Person person = people.findOrAdd(name, address, Locale.ENGLISH);
            if (seats.signedIn(person.id()).orElseThrow().seats().isEmpty()) {
                seats.place(Cast.office(), person, null, Role.ANALYST, seats.today(), null);
            }
            return person;
        }));
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).header("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void changesTheOwnNameAndLanguageAndNothingElse() throws Exception {
        pages.perform(form("/my/me")
                        .cookie(session)
                        .param("name", " Eva Nueva ")
                        .param("language", "es")
                        .param("address", "other@example.org"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/my/me?done=saved"));
        Person now = people.find(eva.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("Eva Nueva");
        assertThat(now.language()).isEqualTo(Locale.of("es"));
        assertThat(now.address()).isEqualTo(eva.address());
        pages.perform(get("/my/me?done=saved").cookie(session))
                .andExpect(content()
                        .string(allOf(
                                containsString("Signed in as Eva Nueva"),
                                containsString("Analyst, Office"),
                                containsString("Saved."))));
        pages.perform(form("/my/me").cookie(session).param("name", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write the name")));
        pages.perform(form("/my/me").cookie(session).param("name", "Eva Own").param("language", "xx"));
    }

    @Test
    void showsWhereOneIsSignedInAndEndsItEverywhereForOneselfOnly() throws Exception {
        Cookie telephone = entrance().signIn(eva);
        Cookie other = entrance().signIn(analyst("Otto Other"));
        pages.perform(get("/my/me").cookie(session))
                .andExpect(content().string(containsString("mailed link")))
                .andExpect(content().string(containsString("class=\"chip\">here")));
        pages.perform(form("/my/me/sessions/end").cookie(session)).andExpect(header().string("Location", "/sign-in"));
        for (Cookie ended : List.of(session, telephone)) {
            pages.perform(get("/my/me").cookie(ended)).andExpect(status().isSeeOther());
        }
        pages.perform(get("/my/me").cookie(other)).andExpect(status().isOk());
    }

    @Test
    void theTimeOfTheLastRequestIsKeptByTheMinuteAndNotByTheRequest() throws Exception {
        sql.execute("update access.session set last_access_time = last_access_time - 30000");
        long recently = lastRequest();
        pages.perform(get("/my/me").cookie(session)).andExpect(status().isOk());
        assertThat(lastRequest()).isEqualTo(recently);
        sql.execute("update access.session set last_access_time = last_access_time - 60000");
        pages.perform(get("/my/me").cookie(session)).andExpect(status().isOk());
        assertThat(lastRequest()).isGreaterThan(recently);
    }

    private long lastRequest() {
        return sql.fetchSingle(
                        "select last_access_time from access.session where principal_name = ?",
                        eva.id().toString())
                .get(0, Long.class);
    }

    @Test
    void anAnswerThatNoDeviceGaveGetsASentence() throws Exception {
        String madeUp = "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
                + "\"response\":{\"clientDataJSON\":\"eyJjaGFsbGVuZ2UiOiJBQUFBIn0\",\"authenticatorData\":\"AAAA\","
                + "\"signature\":\"AAAA\",\"attestationObject\":\"AAAA\"}}";
        for (String answer :
                List.of("", "null", "[]", "{}", "x", "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"response\":{}}")) {
            pages.perform(form("/sign-in/passkey").param("answer", answer))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(cookie().doesNotExist("mirrorscope"))
                    .andExpect(content().string(containsString("does not sign in here")));
            pages.perform(form("/my/me/passkeys")
                            .cookie(session)
                            .param("name", "Key")
                            .param("answer", answer))
                    .andExpect(status().isUnprocessableContent());
        }
        pages.perform(form("/sign-in/passkey").param("answer", madeUp))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("That took longer")));
        pages.perform(form("/my/me/passkeys")
                        .cookie(session)
                        .param("name", "Key")
                        .param("answer", madeUp))
                .andExpect(content().string(containsString("That took longer")));
        pages.perform(form("/my/me/passkeys").cookie(session).param("name", "").param("answer", madeUp))
                .andExpect(content().string(containsString("at most 60 characters")));
    }

    @Test
    void asksEveryDeviceTheSameAndTellsNobodysPasskeys() throws Exception {
        pages.perform(form("/sign-in/passkey/ask"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(cookie().doesNotExist("mirrorscope"))
                .andExpect(content()
                        .string(allOf(
                                containsString("\"rpId\":\"localhost\""),
                                containsString("\"userVerification\":\"required\""),
                                not(containsString("\"id\"")))));
        pages.perform(form("/my/me/passkeys/ask").cookie(session))
                .andExpect(content().string(containsString("\"name\":\"eva.own@example.org\"")));
        pages.perform(post("/sign-in/passkey/ask").header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
    }

    @Test
    void limitsHowOftenOneSourceAsks() throws Exception {
        for (int i = 0; i < 60; i++) {
            pages.perform(form("/sign-in/passkey/ask")).andExpect(status().isOk());
        }
        pages.perform(form("/sign-in/passkey/ask"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("too often")));
    }

    @Test
    void forgetsAfterFiveMinutesWhatItAsked() throws Exception {
        sql.execute("insert into access.challenge values ('\\x01', null, 'x', now() - interval '6 minutes')");
        pages.perform(form("/sign-in/passkey/ask")).andExpect(status().isOk());
        assertThat(sql.fetchCount(sql.selectFrom("access.challenge"))).isOne();
    }

    @Test
    void nobodyRemovesAnothersPasskey() throws Exception {
        UUID key = NewId.next();
        sql.execute(
                "insert into access.passkey values ({0}, {1}, 'Key', '\\x01', '\\x01', '\\x01', 0, array[]::text[], true, true, now())",
                DSL.val(key), DSL.val(analyst("Otto Other").id().id()));
        pages.perform(form("/my/me/passkeys/" + key + "/remove").cookie(session))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You have no such passkey")));
        assertThat(sql.execute("delete from access.passkey")).isOne();
    }
}
