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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by a link that is mailed, with everything that may be wrong with it. */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase("pages-of-people")
class SignInTests {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");
    private static final String SESSION = "mirrorscope";
    private static final String ANA = "ana.ruiz@example.org";

    @Autowired
    private MockMvc pages;

    @Autowired
    private DSLContext sql;

    @Autowired
    private LinkLetters letters;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Seats seats;

    @Autowired
    private People people;

    @Autowired
    private FirstLink firstLink;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void beginWithOneCoordinator() {
        sql.execute("delete from access.request");
        transaction.executeWithoutResult(status -> {
            Person ana = people.findOrAdd("Ana Ruiz", new EmailAddress(ANA), Locale.of("es"));
            if (seats.signedIn(ana.id()).orElseThrow().seats().isEmpty()) {
                seats.place(Cast.office(), ana, null, Role.COORDINATOR, seats.today(), null);
            }
        });
    }

    /** As a browser sends a form of this site. */
    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).header("Sec-Fetch-Site", "same-origin");
    }

    private void ask(String address) throws Exception {
        pages.perform(form("/sign-in").param("address", address))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in/sent"))
                .andExpect(cookie().doesNotExist(SESSION));
        UUID request = sql.fetchOptional("select id from access.request order by id desc limit 1")
                .orElseThrow()
                .get(0, UUID.class);
        letters.run(Objects.requireNonNull(request).toString());
    }

    private String tokenFor(String address) throws Exception {
        ask(address);
        Message message = outbox.latest(1, null).getFirst();
        assertThat(message.letter().to()).isEqualTo(new EmailAddress(address));
        Matcher token = TOKEN.matcher(outbox.textInFull(message));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private Cookie signedIn() throws Exception {
        return Objects.requireNonNull(pages.perform(form("/sign-in/link").param("token", tokenFor(ANA)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getCookie(SESSION));
    }

    @Test
    void theLinkSignsInOnceAndLookingAtItUsesNothingUp() throws Exception {
        String token = tokenFor(ANA);
        for (int scanner = 0; scanner < 3; scanner++) {
            pages.perform(get("/sign-in/link").param("token", token))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(cookie().doesNotExist(SESSION))
                    .andExpect(content().string(allOf(containsString("One more click"), not(containsString("Ana")))));
        }
        pages.perform(form("/sign-in/link").param("token", token))
                .andExpect(status().isSeeOther())
                .andExpect(cookie().httpOnly(SESSION, true))
                .andExpect(cookie().path(SESSION, "/"))
                .andExpect(cookie().sameSite(SESSION, "Lax"));
        pages.perform(form("/sign-in/link").param("token", token))
                .andExpect(status().isGone())
                .andExpect(cookie().doesNotExist(SESSION))
                .andExpect(content().string(containsString("This link has been used already")));
        pages.perform(get("/sign-in/link").param("token", token)).andExpect(status().isGone());
    }

    @Test
    void anExpiredOrForgedLinkGetsASentenceAndAWayOn() throws Exception {
        String token = tokenFor(ANA);
        sql.execute("update access.link set expires_at = now() - interval '1 second' where token_hash is not null");
        for (MockHttpServletRequestBuilder request : List.of(get("/sign-in/link"), form("/sign-in/link"))) {
            pages.perform(request.param("token", token))
                    .andExpect(status().isGone())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("older than 15 minutes"), containsString("href=\"/sign-in\""))));
        }
        for (String forged : List.of("", "x", token + "x", token.toUpperCase(Locale.ROOT), "' or 1=1 --")) {
            pages.perform(form("/sign-in/link").param("token", forged))
                    .andExpect(status().isGone())
                    .andExpect(cookie().doesNotExist(SESSION))
                    .andExpect(content().string(containsString("Nobody was sent this link")));
        }
    }

    @Test
    void aLaterAttemptOfTheSameMailReplacesTheLink() throws Exception {
        String first = tokenFor(ANA);
        outbox.textInFull(outbox.latest(1, null).getFirst());
        assertThat(signIns.look(first)).isEqualTo(LinkState.UNKNOWN);
    }

    @Test
    void onlyAHashOfTheTokenIsKept() throws Exception {
        String token = tokenFor(ANA);
        for (String table : List.of("access.link", "access.request", "mail.message", "mail.attempt", "platform.job")) {
            assertThat(sql.fetch("select t::text from " + table + " t").format(1_000_000))
                    .doesNotContain(token);
        }
        assertThat(sql.fetchCount(sql.selectFrom("access.link")
                        .where("token_hash = {0}", org.jooq.impl.DSL.inline(Token.hash(token)))))
                .isOne();
    }

    @Test
    void tellsNobodyWhetherAnAddressIsKnown() throws Exception {
        MockHttpServletResponse known = pages.perform(form("/sign-in").param("address", ANA))
                .andReturn()
                .getResponse();
        MockHttpServletResponse unknown = pages.perform(form("/sign-in").param("address", "nobody@example.org"))
                .andReturn()
                .getResponse();
        assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
        assertThat(unknown.getContentAsString()).isEqualTo(known.getContentAsString());
        assertThat(unknown.getHeaderNames()).isEqualTo(known.getHeaderNames());
        assertThat(unknown.getHeader("Location")).isEqualTo(known.getHeader("Location"));
        int messages = outbox.latest(1000, null).size();
        ask("nobody@example.org");
        assertThat(outbox.latest(1000, null)).hasSize(messages);
    }

    @Test
    void somebodyWithoutASeatGetsNoLink() throws Exception {
        transaction.execute(
                status -> people.findOrAdd("Eva Sol", new EmailAddress("eva.sol@example.org"), Locale.ENGLISH));
        int messages = outbox.latest(1000, null).size();
        ask("eva.sol@example.org");
        assertThat(outbox.latest(1000, null)).hasSize(messages);
    }

    @Test
    void asksForSenseInTheAddress() throws Exception {
        pages.perform(form("/sign-in").param("address", "ana<b>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("This is not an e-mail address"),
                                containsString("href=\"#address\""),
                                containsString("value=\"ana&lt;b>\""))));
        pages.perform(form("/sign-in")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void limitsHowOftenAnAddressMayBeAskedForKnownOrNot() throws Exception {
        for (String address : List.of(ANA, "nobody@example.org")) {
            sql.execute("delete from access.request");
            for (int i = 0; i < 5; i++) {
                ask(address);
            }
            pages.perform(form("/sign-in").param("address", address.toUpperCase(Locale.ROOT)))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(content().string(containsString("Too many links were asked for")));
        }
    }

    @Test
    void limitsHowOftenOneSourceMayAsk() throws Exception {
        for (int i = 0; i < 30; i++) {
            pages.perform(form("/sign-in").param("address", "p" + i + "@example.org"))
                    .andExpect(status().isSeeOther());
        }
        pages.perform(form("/sign-in").param("address", "new@example.org")).andExpect(status().isTooManyRequests());
        pages.perform(form("/sign-in").param("address", "new@example.org").with(request -> {
                    request.setRemoteAddr("2001:db8:1:2::3");
                    return request;
                }))
                .andExpect(status().isSeeOther());
        assertThat(Source.key("2001:db8:1:2::3")).isEqualTo(Source.key("2001:db8:1:2:ffff::1"));
        assertThat(Source.key("192.0.2.1")).isNotEqualTo(Source.key("192.0.2.2"));
    }

    @Test
    void takesNoFormFromAnotherSite() throws Exception {
        String token = tokenFor(ANA);
        pages.perform(post("/sign-in/link").param("token", token).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        pages.perform(post("/sign-in/link").param("token", token).header("Sec-Fetch-Site", "same-site"))
                .andExpect(status().isForbidden());
        pages.perform(post("/sign-in/link").param("token", token)).andExpect(status().isForbidden());
        pages.perform(post("/sign-in/link")
                        .param("token", token)
                        .header("Origin", "https://evil.example")
                        .header("Host", "localhost"))
                .andExpect(status().isForbidden());
        pages.perform(post("/sign-in/link")
                        .param("token", token)
                        .header("Origin", "http://localhost:8080")
                        .header("Host", "localhost:8080"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void leadsBackToWhereThePersonWantedToGoAndNowhereElse() throws Exception {
        pages.perform(get("/office/people?country=ES"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?to=%2Foffice%2Fpeople%3Fcountry%3DES"));
        pages.perform(get("/sign-in").param("to", "/office/people?country=ES"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"to\" value=\"/office/people?country=ES\"")));
        for (String elsewhere : List.of(
                "https://evil.example/office", "//evil.example", "/countries", "/my\\evil", "/office\r\nX: y")) {
            pages.perform(get("/sign-in").param("to", elsewhere))
                    .andExpect(content().string(containsString("name=\"to\" value=\"\"")));
        }
        pages.perform(form("/sign-in").param("address", ANA).param("to", "/office/audit"))
                .andExpect(status().isSeeOther());
        UUID request =
                sql.fetchOptional("select id from access.request").orElseThrow().get(0, UUID.class);
        letters.run(Objects.requireNonNull(request).toString());
        Matcher token = TOKEN.matcher(outbox.textInFull(outbox.latest(1, null).getFirst()));
        assertThat(token.find()).isTrue();
        pages.perform(form("/sign-in/link").param("token", token.group(1)))
                .andExpect(header().string("Location", containsString("/office/audit")));
    }

    @Test
    void whatIsSentWithoutASessionIsNotTakenAndThePersonIsToldSo() throws Exception {
        pages.perform(form("/office/people")).andExpect(status().isUnauthorized());
        pages.perform(get("/my").header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    @Test
    void publicPagesKnowNoSession() throws Exception {
        Cookie session = signedIn();
        pages.perform(get("/countries").cookie(session))
                .andExpect(cookie().doesNotExist(SESSION))
                .andExpect(content().string(not(containsString("Ana Ruiz"))));
        pages.perform(get("/sign-in")).andExpect(cookie().doesNotExist(SESSION));
    }

    @Test
    void aSessionIsMarkedSecureOverTlsAndEndsWithSigningOut() throws Exception {
        pages.perform(form("/sign-in/link").param("token", tokenFor(ANA)).secure(true))
                .andExpect(cookie().secure(SESSION, true));
        Cookie session = signedIn();
        pages.perform(get("/sign-in").cookie(session)).andExpect(status().isSeeOther());
        pages.perform(form("/sign-out").cookie(session))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/"));
        pages.perform(get("/sign-in").cookie(session)).andExpect(status().isOk());
        pages.perform(get("/office/people").cookie(session)).andExpect(status().isSeeOther());
    }

    @Test
    void aPlantedSessionIsNotUsed() throws Exception {
        Cookie planted = signedIn();
        Cookie fresh = Objects.requireNonNull(pages.perform(
                        form("/sign-in/link").param("token", tokenFor(ANA)).cookie(planted))
                .andReturn()
                .getResponse()
                .getCookie(SESSION));
        assertThat(fresh.getValue()).isNotEqualTo(planted.getValue());
        pages.perform(get("/sign-in").cookie(planted)).andExpect(status().isOk());
        pages.perform(get("/sign-in").cookie(fresh)).andExpect(status().isSeeOther());
    }

    @Test
    void writesInTheLanguageInWhichItWasAskedFor() throws Exception {
        pages.perform(form("/sign-in").param("address", ANA)).andExpect(status().isSeeOther());
        ask(ANA);
        assertThat(outbox.latest(1, null).getFirst().letter().subject()).startsWith("Sign in to Mirrorscope");
        assertThat(Messages.in(Locale.of("es")).text("access/mail.sign-in.subject", "X"))
                .isEqualTo("Entrar en X");
    }

    @Test
    void printsALinkForTheFirstCoordinatorOnlyUntilThereIsOne() {
        assertThat(firstLink.notices()).isEmpty();
        assertThat(signIns.lookAtFirst("x")).isEqualTo(LinkState.UNKNOWN);
        assertThat(signIns.found("x", "Eve", new EmailAddress("eve@example.org"), Locale.ENGLISH))
                .isEmpty();
    }
}
