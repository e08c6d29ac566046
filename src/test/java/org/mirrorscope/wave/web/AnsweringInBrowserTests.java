package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.browser.Chromium;
import org.mirrorscope.browser.PrivateSite;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.UploadLine;
import org.mirrorscope.wave.Uploads;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two people in two browsers answer one return. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestDatabase
@Import(Visit.class)
class AnsweringInBrowserTests {

    private static final WaveId WAVE = new WaveId("2026");
    private static final CountryCode BE = new CountryCode("BE");

    @Autowired
    private Packs packs;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Queries queries;

    @Autowired
    private Uploads uploads;

    @LocalServerPort
    private int port;

    private final SignedIn ana = Visit.known("ana", Cast.signedIn("Ana Lead", BE, Role.LEAD));
    private final SignedIn office = Visit.known("office", Cast.office());

    @BeforeEach
    void load() throws Unreadable {
        Visit.known("bea", Cast.signedIn("Bea Helper", BE, Role.CONTRIBUTOR));
        Demonstrated.load(packs, reviews);
        returns.begin(ana, WAVE, BE);
    }

    @Test
    void savesAtEveryChangeShowsWhatAppliesAndKeepsBothTexts() {
        try (Chromium chromium = Chromium.start()) {
            Browser browser = chromium.browser();
            statusChanges(open(browser, "ana", "/my/2026/BE/sections/status", 1280));
            bothTextsStand(browser);
            everyPageIsAccessible(browser);
        }
    }

    private Page open(Browser browser, String who, String path, int width) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setExtraHTTPHeaders(Map.of("X-Who", who)))
                .newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }

    private void statusChanges(Page page) {
        Locator year = page.locator("#q-established_year");
        PlaywrightAssertions.assertThat(year).isVisible();
        page.locator("#c-nmg_status-changed").check();
        page.locator("#v-nmg_status-planned").check();
        PlaywrightAssertions.assertThat(page.locator("#s-nmg_status .saved")).hasText("Saved");
        PlaywrightAssertions.assertThat(year.locator(".aside-note")).isVisible();
        assertThat(said("nmg_status")).isEqualTo(new Said.Given(new AnswerValue.Coded("planned")));

        page.locator("#v-nmg_status-operational").check();
        PlaywrightAssertions.assertThat(year.locator(".aside-note")).isHidden();
        page.locator("#c-governance_structure-unknown").check();
        PlaywrightAssertions.assertThat(page.locator("#s-governance_structure .saved"))
                .hasText("Saved");
        assertThat(said("governance_structure")).isEqualTo(new Said.Unknown());
        assertThat(said("nmg_status")).isEqualTo(new Said.Given(new AnswerValue.Coded("operational")));
    }

    private void bothTextsStand(Browser browser) {
        Page ana = open(browser, "ana", "/my/2026/BE/sections/respondent", 1280);
        Page bea = open(browser, "bea", "/my/2026/BE/sections/respondent", 390);
        ana.locator("#v-respondent_role").pressSequentially("Chair");
        PlaywrightAssertions.assertThat(ana.locator("#s-respondent_role .saved"))
                .hasText("Saved");
        ana.locator("#v-respondent_role").pressSequentially(" of the group");
        ana.locator("#v-respondent_role").blur();
        PlaywrightAssertions.assertThat(ana.locator("#n-respondent_role")).hasValue("2");
        bea.locator("#v-respondent_role").fill("Secretary");
        bea.locator("#v-respondent_role").blur();
        PlaywrightAssertions.assertThat(bea.locator(".rivals")).isVisible();
        PlaywrightAssertions.assertThat(bea.locator("#v-respondent_role")).hasValue("Secretary");
        assertThat(said("respondent_role")).isEqualTo(new Said.Given(new AnswerValue.Text("Chair of the group")));
        bea.locator(".rivals .form-check-input").nth(1).check();
        bea.locator(".rivals button").click();
        PlaywrightAssertions.assertThat(bea.locator(".rivals")).hasCount(0);
        PlaywrightAssertions.assertThat(bea.locator("#v-respondent_role")).hasValue("Secretary");
        assertThat(said("respondent_role")).isEqualTo(new Said.Given(new AnswerValue.Text("Secretary")));
    }

    private void everyPageIsAccessible(Browser browser) {
        List<UploadLine> lines = List.of(
                new UploadLine.Proposal("Composition", "D4", "member_count", 0, new Said.Unknown()),
                new UploadLine.Unread("Composition", "D5", "women_count", "wave/offline.percent", List.of()));
        UUID upload = uploads.keep(ana, WAVE, BE, "answers.xlsx", lines);
        judge(
                browser,
                "/my/2026/BE/offline",
                "/my/2026/BE/offline/" + upload,
                "/my",
                "/my/2026/BE",
                "/my/2026/BE/sections/status",
                "/my/2026/BE/sections/composition",
                "/my/2026/BE/sections/experience",
                "/my/2026/BE/check",
                "/my/2026/BE/delegations",
                "/office/waves",
                "/office/waves/2026",
                "/office/waves/2026/BE");
        returns.save(office, WAVE, BE, "member_count", number("member_count"), odd());
        judge(browser, "/my/2026/BE/check");
        returns.signOff(ana, WAVE, BE, returns.find(ana, WAVE, BE).draft().mark());
        queries.ask(office, WAVE, BE, "nmg_status", "Since when?");
        judge(
                browser,
                "/my",
                "/my/2026/BE",
                "/my/2026/BE/sections/status",
                "/my/2026/BE/signed",
                "/office/waves/2026",
                "/office/waves/2026/BE");
        judgeRefused(browser);
        reviews.accept(office, WAVE, BE, 1);
        judge(browser, "/office/waves/2026/BE", "/office/waves/2026/BE/reopen");
    }

    /** The pages that keep what was typed into a form that was refused. */
    private void judgeRefused(Browser browser) {
        Page review = open(browser, "office", "/office/waves/2026/BE", 1280);
        review.locator("#reason").fill("Please look again");
        review.locator("#until").fill("2001-01-01T12:00");
        review.locator("form[action$='/send-back'] button").click();
        PlaywrightAssertions.assertThat(review.locator(".form-errors")).isVisible();
        PlaywrightAssertions.assertThat(review.locator("#reason")).hasValue("Please look again");
        PrivateSite.judge(review);
        Page query = open(browser, "office", "/office/waves/2026/BE", 1280);
        query.locator(".query textarea").first().fill("And since when?");
        queries.of(office, WAVE, BE).forEach(open -> queries.settle(office, WAVE, BE, open.id()));
        query.locator(".query button").first().click();
        PlaywrightAssertions.assertThat(query.locator("h1")).hasText("This was not saved");
        PlaywrightAssertions.assertThat(query.locator("#text-0")).hasValue("And since when?");
        PrivateSite.judge(query);
    }

    private static Said odd() {
        return new Said.Given(new AnswerValue.Amount(new BigDecimal(499)));
    }

    private int number(String variable) {
        return returns.find(ana, WAVE, BE).draft().number(variable);
    }

    private void judge(Browser browser, String... paths) {
        for (String path : paths) {
            Page page = open(browser, path.startsWith("/office") ? "office" : "ana", path, 1280);
            PrivateSite.judge(page);
            page.context().close();
        }
    }

    private Said said(String variable) {
        return returns.find(ana, WAVE, BE).draft().said(variable);
    }
}
