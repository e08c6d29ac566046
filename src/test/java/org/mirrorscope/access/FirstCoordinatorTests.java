package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.mirrorscope.platform.StartNotices.Notice;
import org.mirrorscope.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The first start of an empty home. */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase
class FirstCoordinatorTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private FirstLink firstLink;

    @Autowired
    private Seats seats;

    @Test
    void comesInByTheLinkOnTheConsoleOnce() throws Exception {
        String replaced = token();
        String token = token();
        pages.perform(get("/sign-in/first").param("token", replaced)).andExpect(status().isGone());
        pages.perform(get("/sign-in/first").param("token", token))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("mirrorscope"));
        pages.perform(get("/sign-in/link").param("token", token)).andExpect(status().isGone());

        found(token, "", "nobody")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write the name")))
                .andExpect(content().string(containsString("not an e-mail address")));
        assertThat(seats.holders()).isEmpty();

        found(token, "Olga Office", "olga@example.org")
                .andExpect(status().isSeeOther())
                .andExpect(cookie().exists("mirrorscope"));
        assertThat(seats.holders()).singleElement().satisfies(holding -> {
            assertThat(holding.person().name()).isEqualTo("Olga Office");
            assertThat(holding.seat().role()).isEqualTo(Role.COORDINATOR);
        });
        found(token, "Eve", "eve@example.org")
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This link was used")));
        assertThat(firstLink.notices()).isEmpty();
    }

    private org.springframework.test.web.servlet.ResultActions found(String token, String name, String address)
            throws Exception {
        return pages.perform(post("/sign-in/first")
                .header("Sec-Fetch-Site", "same-origin")
                .param("token", token)
                .param("name", name)
                .param("address", address));
    }

    private String token() {
        Notice notice = firstLink.notices().getFirst();
        return notice.arguments().getFirst().toString().replaceFirst(".*token=", "");
    }
}
