package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.browser.PrivateSite.judge;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.access.Cast;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;

/** The office and a lead in browsers of their own, with real mail between them, over a restart of the program. */
class PeopleSiteTests {

    private static final String LEAD = "ana.ruiz@example.org";
    private static final long PATIENCE = 30_000;

    @TempDir
    private Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startMail() {
        mail.start();
        System.setProperty(
                "mirrorscope.smtp.url", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        System.setProperty("mirrorscope.mail.from", "The office <office@example.org>");
    }

    @AfterEach
    void stopMail() {
        System.clearProperty("mirrorscope.smtp.url");
        System.clearProperty("mirrorscope.mail.from");
        mail.stop();
    }

    @Test
    void theOfficeInvitesALeadWhoSignsInByMailAndStaysSignedInOverARestart() throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserContext office = chromium.browser().newContext(Look.LIGHT.options());
                BrowserContext lead = chromium.browser().newContext(Look.NARROW.options())) {
            try (Application application = serve()) {
                String root = "http://localhost:" + application.port();
                coordinate(office.newPage(), PrivateSite.firstLink(application).orElseThrow(), root);
                invite(office.newPage(), root);
                signIn(lead.newPage(), root);
                application
                        .bean(Reviews.class)
                        .extend(Cast.office(), new WaveId("2026"), Instant.now().plus(Duration.ofDays(20)));
                loseTheSessionWhileAnswering(lead.newPage(), lead.newPage(), root);
                readWhatTheOfficeReads(office.newPage(), root);
            }
            try (Application again = serve()) {
                leave(lead.newPage(), "http://localhost:" + again.port());
                assertThat(PrivateSite.firstLink(again)).isEmpty();
            }
        }
    }

    private Application serve() {
        Application started = PrivateSite.serve(folder.resolve("home"));
        Pack read = PackReader.read(Path.of("src/main/resources/packs/demonstration"), Progress.NONE);
        started.bean(Packs.class).load(read.dataset().orElseThrow(), read.problems(), false, Progress.NONE);
        return started;
    }

    private static void coordinate(Page page, String link, String root) {
        page.navigate(link);
        judge(page);
        page.fill("#name", "Olga Office");
        page.fill("#address", "olga@example.org");
        page.click("main button[type=submit]");
        assertThat(page.url()).isEqualTo(root + "/office/waves");
        page.navigate(root + "/office/people");
        judge(page);
        page.navigate(link);
        assertThat(page.textContent("main")).contains("This link was used");
    }

    private void invite(Page page, String root) throws Exception {
        page.navigate(root + "/office/people/invite");
        page.click("main button[type=submit]");
        assertThat(page.textContent(".form-errors")).contains("Write the name");
        judge(page);
        page.fill("#name", "Ana Ruiz");
        page.fill("#address", LEAD);
        page.selectOption("#place", "ES");
        page.selectOption("#role", "lead");
        page.click("main button[type=submit]");
        assertThat(page.textContent("main")).contains("One person was invited", "Ana Ruiz");
        judge(page);
        page.navigate(root + "/office/people/import");
        judge(page);
        assertThat(text(1)).contains(root + "/sign-in").doesNotContain("token");
    }

    /** What is in the latest of so many messages. */
    private String text(int count) throws Exception {
        assertThat(mail.waitForIncomingEmail(PATIENCE, count)).isTrue();
        MimeMessage[] received = mail.getReceivedMessages();
        return received[count - 1].getContent().toString();
    }

    private void signIn(Page page, String root) throws Exception {
        page.navigate(root + "/countries");
        assertThat(page.context().cookies()).isEmpty();
        page.click("text=Sign in");
        judge(page);
        page.fill("#address", LEAD);
        page.click("main button[type=submit]");
        assertThat(page.textContent("h1")).isEqualTo("Look into your mail");
        judge(page);
        Matcher link = PrivateSite.LINK.matcher(text(2));
        assertThat(link.find()).isTrue();
        scan(link.group());
        page.navigate(link.group());
        judge(page);
        page.click("main button[type=submit]");
        assertThat(page.url()).isEqualTo(root + "/my");
        judge(page);
        page.navigate(root + "/my/ES/people");
        assertThat(page.textContent("body")).contains("Signed in as Ana Ruiz", "People of Spain");
        judge(page);
        page.navigate(root + "/my/FR/people");
        assertThat(page.textContent("main")).contains("does not allow this");
        page.navigate(link.group());
        assertThat(page.textContent("main")).contains("This link has been used already");
    }

    /** As mail servers do with every link. */
    private static void scan(String link) throws Exception {
        try (HttpClient scanner = HttpClient.newHttpClient()) {
            HttpRequest look = HttpRequest.newBuilder(URI.create(link)).build();
            assertThat(scanner.send(look, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(scanner.send(look, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    /** Signed out in one tab, while answering in another, and signed in again. */
    private void loseTheSessionWhileAnswering(Page page, Page other, String root) throws Exception {
        page.navigate(root + "/my/2026/ES");
        page.click("form[action$='/begin'] button");
        page.navigate(root + "/my/2026/ES/sections/respondent");
        other.navigate(root + "/my");
        other.click(".visitor button");
        page.fill("#v-respondent_role", "Chair");
        Locator saved = page.locator("#s-respondent_role .saved");
        PlaywrightAssertions.assertThat(saved).containsText("your session has ended");
        PlaywrightAssertions.assertThat(saved.locator("a")).hasAttribute("href", "/sign-in");
        other.navigate(root + "/sign-in");
        other.fill("#address", LEAD);
        other.click("main button[type=submit]");
        Matcher link = PrivateSite.LINK.matcher(text(3));
        assertThat(link.find()).isTrue();
        other.navigate(link.group());
        other.click("main button[type=submit]");
        page.evaluate("dispatchEvent(new Event('focus'))"); // a browser without windows has no focus to give
        PlaywrightAssertions.assertThat(saved).hasText("Saved");
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("#v-respondent_role")).hasValue("Chair");
    }

    private static void readWhatTheOfficeReads(Page page, String root) {
        page.navigate(root + "/office/outbox");
        assertThat(page.textContent("main")).contains("sent 3", "you have a seat (Lead, Spain)");
        judge(page);
        page.click("main table a");
        assertThat(page.textContent("main")).contains("[the link is made").doesNotContain("token=");
        judge(page);
        page.navigate(root + "/office/audit");
        assertThat(page.textContent("main"))
                .contains("Signed in", "Gave Ana Ruiz (ana.ruiz@example.org) the seat ES lead");
        judge(page);
    }

    private static void leave(Page page, String root) {
        page.navigate(root + "/my/ES/people");
        assertThat(page.textContent("body")).contains("Signed in as Ana Ruiz");
        page.click("main table a");
        judge(page);
        page.click(".visitor button");
        assertThat(page.url()).isEqualTo(root + "/");
        page.navigate(root + "/my/ES/people");
        assertThat(page.url()).contains("/sign-in?to=");
    }
}
