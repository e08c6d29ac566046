package org.mirrorscope.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.mirrorscope.shared.NewId;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs people in for tests of pages, by a link that nobody had to mail. */
record Entrance(MockMvc pages, LinkStore links, TransactionTemplate transaction) {

    /** The cookie of a session that begins now. */
    Cookie signIn(Person person) throws Exception {
        Token token = Token.next();
        UUID id = NewId.next();
        transaction.executeWithoutResult(status -> {
            links.addLink(id, person.id(), "", Instant.now());
            links.renew(id, token.hash(), Instant.now().plus(Duration.ofMinutes(5)));
        });
        return Objects.requireNonNull(pages.perform(post("/sign-in/link")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("token", token.text()))
                .andReturn()
                .getResponse()
                .getCookie("mirrorscope"));
    }
}
