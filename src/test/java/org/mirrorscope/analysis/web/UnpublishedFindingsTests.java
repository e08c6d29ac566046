package org.mirrorscope.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.web.Demonstrated;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The office sees what a wave says so far; nobody else does, and nothing keeps it. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@TestDatabase
@Import(Visit.class)
@Transactional
class UnpublishedFindingsTests {

    private static final WaveId WAVE = Demonstrated.WAVE;
    private static final CountryCode BE = new CountryCode("BE");
    private static final String OFFICE = "/office/waves/2026/findings";
    private static final String MEMBERS = OFFICE + "/member_count";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Reviews reviews;

    private final SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void begin() throws Unreadable {
        Demonstrated.load(packs, reviews);
        returns.begin(lead, WAVE, BE);
        returns.confirm(lead, WAVE, BE, List.of("nmg_status"));
        say(17);
    }

    @Test
    void countsWhatWasAcceptedAMomentAgoAndNothingElse() throws Exception {
        int before = answered();
        signOff();
        assertThat(answered()).as("signed off, not accepted").isEqualTo(before);
        reviews.accept(office, WAVE, BE, 1);
        assertThat(answered()).isEqualTo(before + 1);
        assertThat(page(MEMBERS, office).getContentAsString()).contains("Not public.", "Belgium");
        MockHttpServletResponse wave = page(OFFICE, office);
        assertThat(wave.getContentAsString())
                .contains("Not public.", "href=\"" + MEMBERS + "\"", "href=\"/office/waves/2026\"")
                .doesNotContain("href=\"/findings/2026", "href=\"#cite\"");
        assertThat(wave.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private int answered() throws Exception {
        Matcher answered = Pattern.compile("\"answered\" : (\\d+)")
                .matcher(page(MEMBERS + "/map.json", office).getContentAsString());
        assertThat(answered.find()).isTrue();
        return Integer.parseInt(answered.group(1));
    }

    @Test
    void isForTheOfficeOnly() throws Exception {
        for (String path : List.of(OFFICE, MEMBERS, MEMBERS + "/map.svg")) {
            assertThat(page(path, Cast.signedIn("Ann Analyst", null, Role.ANALYST))
                            .getStatus())
                    .isEqualTo(200);
            assertThat(page(path, lead).getStatus()).isEqualTo(403);
        }
        assertThat(page("/findings/2026", office).getStatus()).isEqualTo(404);
        assertThat(page("/findings/2026/member_count", office).getStatus()).isEqualTo(404);
        assertThat(page("/findings", office).getContentAsString()).doesNotContain("/findings/2026");
    }

    @Test
    void picturesThatLeaveThePageSayThatTheyAreNotPublic() throws Exception {
        MockHttpServletResponse picture = page(MEMBERS + "/map.svg", office);
        assertThat(picture.getContentAsString()).contains("Not public.");
        assertThat(picture.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page(MEMBERS + "/map.exe", office).getStatus()).isEqualTo(404);
    }

    @Test
    void leadsToThePublicPagesOnceResultsArePublic() throws Exception {
        assertThat(page("/office/waves/2022-02/findings", office).getHeader("Location"))
                .isEqualTo("/findings/2022-02");
        assertThat(page("/office/waves/1999/findings", office).getStatus()).isEqualTo(404);
        reviews.close(office, WAVE);
        assertThat(page(OFFICE, office).getContentAsString()).contains("Not public.");
        reviews.publishResults(office, WAVE);
        assertThat(page(OFFICE, office).getHeader("Location")).isEqualTo("/findings/2026");
    }

    private MockHttpServletResponse page(String path, SignedIn who) throws Exception {
        MockHttpServletResponse response =
                pages.perform(get(path).with(Visit.by(who))).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private void say(int members) {
        returns.save(
                lead,
                WAVE,
                BE,
                "member_count",
                returns.find(lead, WAVE, BE).draft().number("member_count"),
                new Said.Given(new AnswerValue.Amount(BigDecimal.valueOf(members))));
    }

    private void signOff() {
        returns.signOff(lead, WAVE, BE, returns.find(lead, WAVE, BE).draft().mark());
    }
}
