package org.mirrorscope.wave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.browser.Chromium;
import org.mirrorscope.browser.PrivateSite;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The office plans, opens and circulates a wave in a browser; its letters reach a real mail server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestDatabase
@Import(Visit.class)
class CirculationInBrowserTests {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Packs packs;

    @Autowired
    private Invitations invitations;

    @LocalServerPort
    private int port;

    private final SignedIn office = Visit.known("circulating office", Cast.office());

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add(
                "mirrorscope.smtp.url",
                () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        settings.add("mirrorscope.mail.from", () -> "Office <office@example.org>");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void plansOpensInvitesAndReminds() throws Exception {
        prepare();
        try (Chromium chromium = Chromium.start()) {
            Browser browser = chromium.browser();
            Page page = open(browser, "/office/new-wave", 1280);
            plansAndOpens(page);
            words(page);
            invites(page);
            reminds(page);
            everyPageIsAccessible(browser);
        }
    }

    private void prepare() throws Exception {
        packs.load(
                ServiceLoader.load(PackFolders.class)
                        .findFirst()
                        .orElseThrow()
                        .open(Path.of("src/main/resources/packs/demonstration"))
                        .read(),
                List.of(),
                false,
                Progress.NONE);
        seat("Ana Ruiz", "es", "ES", Role.LEAD);
        seat("Bea Gil", "en", "ES", Role.DEPUTY);
        seat("Fay Suomi", "en", "FI", Role.LEAD);
    }

    private void seat(String name, String language, String country, Role role) {
        EmailAddress address = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        invitations.invite(
                office,
                new Invitation(
                        name, address, Locale.of(language), new CountryCode(country), role, invitations.today()));
    }

    private Page open(Browser browser, String path, int width) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setTimezoneId("Asia/Tokyo")
                        .setColorScheme(width < 500 ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setExtraHTTPHeaders(Map.of("X-Who", "circulating office")))
                .newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }

    private void plansAndOpens(Page page) {
        page.locator("#name").fill("2027");
        page.locator("[id='title.en']").fill("Survey 2027");
        page.locator("[id='title.es']").fill("Encuesta de 2027");
        page.locator("#version").selectOption("nmg-survey 2026");
        page.locator("form button.btn-primary").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Survey 2027");
        page.locator("a[href='/office/waves/2027/deadline']").click();
        page.locator("#deadline").fill("2999-02-01T20:00");
        PlaywrightAssertions.assertThat(page.locator("#deadline + p")).containsText("2 February 2999");
        page.locator("form button.btn-primary").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("1 February 2999, 20:00 UTC");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("2 February 2999 at 05:00 your time");
    }

    private void words(Page page) {
        page.navigate("http://127.0.0.1:" + port + "/office/waves/2027/circulation/invitation");
        page.locator("[id='subject.es']").fill("Responda a {titulo}");
        page.locator("button[name=preview]").click();
        PlaywrightAssertions.assertThat(page.locator("[id='subject.es-error']")).containsText("{titulo}");
        PlaywrightAssertions.assertThat(page.locator("[id='subject.es']")).hasValue("Responda a {titulo}");
        page.locator("[id='subject.es']").fill("Responda a {title}");
        page.locator("#to")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Spain: Ana Ruiz"));
        page.locator("button[name=preview]").click();
        PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("Responda a Encuesta de 2027");
        PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("/es/my/2027/ES");
        page.locator("form button.btn-primary").click();
        PlaywrightAssertions.assertThat(page.locator(".done")).containsText("saved");
    }

    private void invites(Page page) throws Exception {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("countries nobody holds such a seat");
        int before = MAIL.getReceivedMessages().length;
        page.locator("#invite").click();
        PlaywrightAssertions.assertThat(page.locator(".done")).containsText("3 people get the invitation");
        MimeMessage got = received("Responda a Encuesta de 2027");
        assertThat(MAIL.getReceivedMessages().length).isGreaterThan(before);
        assertThat(got.getAllRecipients()[0].toString()).contains("ana.ruiz@example.org");
        assertThat(whole(got)).contains("text/calendar", "deadline.ics");
        assertThat(got.getHeader("Content-Language")).containsExactly("es");
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText("Everybody in these seats has an invitation");
    }

    private void reminds(Page page) throws Exception {
        PlaywrightAssertions.assertThat(page.locator("#days")).hasValue("14, 3, 1");
        page.locator("#days").fill("10, soon");
        page.locator("form[action$='/plan'] button").click();
        PlaywrightAssertions.assertThat(page.locator("#days-error")).containsText("soon");
        PlaywrightAssertions.assertThat(page.locator("#days")).hasValue("10, soon");
        page.locator("#days").fill("10, 2");
        page.locator("form[action$='/plan'] button").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("10 days before the deadline");
        page.locator("#owes-FI").uncheck();
        page.locator("#remind").click();
        PlaywrightAssertions.assertThat(page.locator(".done")).containsText("2 people get a reminder");
        assertThat(whole(received("Reminder: Survey 2027, Spain"))).contains("/my/2027/ES");
    }

    private static MimeMessage received(String subject) {
        return await().alias("mail with the subject " + subject)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(MAIL.getReceivedMessages())
                                .filter(message -> subject.equals(subject(message)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String whole(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void everyPageIsAccessible(Browser browser) {
        for (String path : List.of(
                "/office/new-wave",
                "/office/waves/2027",
                "/office/waves/2027/deadline",
                "/office/waves/2027/circulation",
                "/office/waves/2027/circulation/reminder")) {
            Page page = open(browser, path, 1280);
            PrivateSite.judge(page);
            page.context().close();
        }
    }
}
