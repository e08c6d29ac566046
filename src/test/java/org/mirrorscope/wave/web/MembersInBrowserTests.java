package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.browser.Chromium;
import org.mirrorscope.browser.PrivateSite;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.members.Counting;
import org.mirrorscope.wave.members.SurveyId;
import org.mirrorscope.wave.members.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Members answer in browsers without JavaScript; every page of their survey is accessible in light and dark. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestDatabase
@Import(Visit.class)
class MembersInBrowserTests {

    private static final SurveyId ID = new SurveyId("members");
    private static final CountryCode BE = new CountryCode("BE");

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Counting counting;

    @LocalServerPort
    private int port;

    private final SignedIn office = Visit.known("office", Cast.office());
    private final SignedIn ana = Visit.known("ana", Cast.signedIn("Ana Lead", BE, Role.LEAD));
    private String link = "";

    @BeforeEach
    void open() throws Unreadable {
        Demonstrated.load(packs, reviews);
        surveys.open(
                office,
                ID,
                new VersionId("nmg-members", "2026"),
                LocalizedText.of("Members 2026"),
                List.of(BE, new CountryCode("ES")),
                Instant.now().plus(Duration.ofDays(10)));
        link = "/members/" + surveys.link(ana, ID, BE).text();
    }

    @Test
    void sixMembersAnswerWithoutJavaScriptAndEverySightIsAccessible() {
        try (Chromium chromium = Chromium.start()) {
            Browser browser = chromium.browser();
            for (int member = 0; member < 6; member++) {
                answer(browser, member);
            }
            counting.count(ID);
            Page results = open(browser, "office", "/office/members/members/results", 1280, true);
            PlaywrightAssertions.assertThat(results.locator("p.lead"))
                    .hasText("6 answers of members of one country are counted.");
            for (String path : List.of(link, "/office/members/members")) {
                PrivateSite.judge(open(browser, "office", path, 1280, true));
            }
            everyPageIsAccessible(browser);
        }
    }

    private void answer(Browser browser, int member) {
        Page page = open(browser, "", link, member % 2 == 0 ? 1280 : 390, false);
        page.locator("#v-work_used-agree").check();
        page.locator("#v-community-clinical").check();
        page.locator("#v-hours_per_month").fill(member == 0 ? "twelve" : "12");
        page.locator("#v-comment").fill("More time, please");
        send(page);
        if (member == 0) {
            PlaywrightAssertions.assertThat(page.locator(".form-errors")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("#v-hours_per_month")).hasValue("twelve");
            PlaywrightAssertions.assertThat(page.locator("#v-work_used-agree")).isChecked();
            page.locator("#v-hours_per_month").fill("12");
            send(page);
        }
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thank you, your answers are in");
        assertThat(page.context().cookies())
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.value).hasSize(43));
        page.navigate("http://127.0.0.1:" + port + link);
        PlaywrightAssertions.assertThat(page.locator("p.lead")).containsText("Somebody answered from this browser");
        page.context().close();
    }

    /** Without JavaScript the browser cannot be asked whether the button stands still. */
    private static void send(Page page) {
        page.locator("#answers button").click(new Locator.ClickOptions().setForce(true));
    }

    private Page open(Browser browser, String who, String path, int width, boolean script) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(script)
                        .setColorScheme(width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setExtraHTTPHeaders(who.isEmpty() ? Map.of() : Map.of("X-Who", who)))
                .newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }

    private void everyPageIsAccessible(Browser browser) {
        surveys.close(office, ID);
        surveys.publish(office, ID);
        for (String path : List.of(
                link,
                "/members/thanks",
                "/members/results",
                "/members/results/members",
                "/office/members",
                "/office/members/members",
                "/office/members/members/results",
                "/my/BE/members")) {
            String who = path.startsWith("/office") ? "office" : path.startsWith("/my") ? "ana" : "";
            Page page = open(browser, who, path, 1280, true);
            PrivateSite.judge(page);
            page.context().close();
        }
    }
}
