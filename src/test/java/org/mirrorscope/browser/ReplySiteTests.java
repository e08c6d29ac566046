package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.ReturnStatus;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.SignedReturn;
import org.mirrorscope.wave.web.Demonstrated;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The office asks, Belgium objects to one line, the office decides; everybody sees what that means. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestDatabase
@Import(Visit.class)
class ReplySiteTests {

    private static final CountryCode BE = new CountryCode("BE");
    private static final String WAITS = "it can reply to what will be said of it until";

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private DraftReturns returns;

    @LocalServerPort
    private int port;

    private final SignedIn office = Visit.known("asking office", Cast.office());
    private final SignedIn lead = Visit.known("replying lead", Cast.signedIn("Ana Lead", BE, Role.LEAD));

    /** Belgium confirms everything of last time and is accepted; the office publishes the results. */
    @BeforeEach
    void collect() throws Exception {
        Demonstrated.load(packs, reviews);
        if (returns.find(lead, Demonstrated.WAVE, BE).draft().status() == ReturnStatus.NOT_STARTED) {
            returns.begin(lead, Demonstrated.WAVE, BE);
        }
        returns.confirm(
                lead,
                Demonstrated.WAVE,
                BE,
                returns.find(lead, Demonstrated.WAVE, BE).draft().entries().keySet());
        long seen = returns.find(lead, Demonstrated.WAVE, BE).draft().mark();
        SignedReturn signed = returns.signOff(lead, Demonstrated.WAVE, BE, seen);
        reviews.accept(office, Demonstrated.WAVE, BE, signed.number());
        reviews.close(office, Demonstrated.WAVE);
        reviews.publishResults(office, Demonstrated.WAVE);
    }

    @Test
    void theOfficeAsksACountryObjectsAndTheOfficeDecides() {
        try (Chromium chromium = Chromium.start()) {
            Page desk = page(chromium, "asking office");
            Page country = page(chromium, "replying lead");
            Page everybody = page(chromium, "nobody");
            ask(desk);
            go(everybody, "/countries/BE");
            assertThat(everybody.innerText("main")).contains(WAITS);

            object(country);
            go(everybody, "/countries/BE");
            assertThat(everybody.innerText("main"))
                    .doesNotContain(WAITS)
                    .contains("the country asked for a correction", "return of wave 2026, revision 1");

            decide(desk);
            go(everybody, "/countries/BE");
            assertThat(everybody.innerText("main")).doesNotContain("asked for a correction");
            country.reload();
            assertThat(country.innerText("main")).contains("The ministry confirmed it.", "Olga Office");
            judge(country, "decided-country");
        }
    }

    private void ask(Page desk) {
        go(desk, "/office/replies");
        judge(desk, "start-office");
        desk.fill("#last", LocalDate.now(ZoneOffset.UTC).plusDays(10).toString());
        desk.click("main form[action$=replies] button");
        assertThat(desk.innerText("main")).contains("Belgium", "1 open", "Nobody was told");
        judge(desk, "asked-office");
    }

    private void object(Page country) {
        go(country, "/my/BE/reply");
        judge(country, "list-country");
        country.click("main table a");
        judge(country, "open-country");
        country.click("main button[type=submit]");
        assertThat(country.innerText("main")).contains("Choose one of the possibilities");
        judge(country, "refused-country");
        country.check("#verb-object");
        country.click("details.asking >> nth=0 >> summary");
        country.fill("details.asking >> nth=0 >> textarea", "We stopped in May.");
        country.click("main button[type=submit]");
        assertThat(country.innerText("main")).contains("We stopped in May.", "asked for a correction");
        judge(country, "objected-country");
    }

    private void decide(Page desk) {
        go(desk, "/es/office/replies");
        judge(desk, "waiting-office");
        go(desk, "/office/replies");
        desk.click("main .card-plain li a");
        judge(desk, "objected-office");
        desk.check("#verb-show");
        desk.fill("#text", "The ministry confirmed it.");
        desk.click("main form[action$=respond] button");
        assertThat(desk.innerText("main")).contains("decided to show it: The ministry confirmed it.");
    }

    private static Page page(Chromium chromium, String who) {
        return chromium.browser()
                .newContext(Look.LIGHT.options().setExtraHTTPHeaders(Map.of("X-Who", who)))
                .newPage();
    }

    private void go(Page page, String path) {
        assertThat(Objects.requireNonNull(page.navigate("http://localhost:" + port + path))
                        .status())
                .as(path)
                .isEqualTo(200);
    }

    /** Pictures are for eyes; the rules are for the build. */
    private static void judge(Page page, String name) {
        PrivateSite.judge(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "shots", "reply-" + name + ".png")));
    }
}
