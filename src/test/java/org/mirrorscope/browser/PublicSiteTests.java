package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.access.Cast;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.publication.Announcements;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.AnnouncementKind;

/** What the office announces, and what other sites show, in a real browser. */
class PublicSiteTests {

    private static final Path PACK = Path.of("src/main/resources/packs/demonstration");

    /** The announcement is the same on all; what stands below it is judged elsewhere. */
    private static final List<String> JUDGED = List.of("/announcements", "/nowhere");

    @TempDir
    private Path home;

    @Test
    void announcesAndLetsItselfBeFramed() throws IOException {
        try (Chromium chromium = Chromium.start();
                Application application = PrivateSite.serve(home)) {
            Pack pack = PackReader.read(PACK, Progress.NONE);
            application.bean(Packs.class).load(pack.dataset().orElseThrow(), pack.problems(), false, Progress.NONE);
            String root = PrivateSite.root(application);
            Page office = chromium.browser()
                    .newContext(Look.LIGHT.options().setTimezoneId("Europe/Madrid"))
                    .newPage();
            PrivateSite.coordinate(office, application);
            announce(office, root);
            everybodyReadsIt(chromium, root);
            withdraw(office, root);
            endsByItself(office, application, root);
            isFramed(chromium, root);
            comparesOnPaperToo(office, root);
        }
    }

    private static void announce(Page office, String root) {
        office.navigate(root + "/office/announcements/new");
        office.click("main form.form-plain button");
        assertThat(office.innerText(".form-errors"))
                .contains("Write what everybody shall read", "Say when it ends: choose a day and a time.");
        PrivateSite.judge(office);
        office.fill("#text-en", "The site is away from 2026-12-03 20:00 UTC for an hour.");
        office.fill("#text-es", "El sitio no estará desde 2026-12-03 20:00 UTC, una hora.");
        office.fill("#from", minute(Instant.now().minusSeconds(3_600)));
        office.fill("#until", minute(Instant.now().plusSeconds(86_400)));
        office.click("main form.form-plain button");
        assertThat(office.innerText("main")).contains("Standing now", "Olga Office");
        assertThat(office.innerText(".announcement"))
                .contains("3 December 2026, 20:00 UTC", "3 December 2026 at 21:00 your time");
        PrivateSite.judge(office);
    }

    private static String minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static void everybodyReadsIt(Chromium chromium, String root) {
        for (Look look : Look.values()) {
            try (var context = chromium.browser().newContext(look.options().setTimezoneId("Europe/Helsinki"))) {
                Page page = context.newPage();
                for (String path : List.of("/", "/announcements", "/nowhere", "/sign-in", "/countries/ES")) {
                    page.navigate(root + path);
                    String banner = page.innerText("[role=region][aria-label=Announcements]");
                    assertThat(banner).as(path).contains("Planned interruption: The site is away from", "20:00 UTC");
                    assertThat(banner.contains("22:00 your time")).isEqualTo(look.scripted());
                    if (look.scripted() && JUDGED.contains(path)) {
                        PrivateSite.judge(page);
                    }
                }
                page.navigate(root + "/es/countries");
                assertThat(page.innerText(".announcement")).contains("Interrupción prevista: El sitio no estará");
            }
        }
    }

    private static void withdraw(Page office, String root) {
        office.navigate(root + "/office/announcements");
        office.click("main li a");
        PrivateSite.judge(office);
        office.click("main form[action$=withdraw] button");
        assertThat(office.innerText("main")).contains("Withdrawn");
        assertThat(office.locator(".announcement").count()).isZero();
    }

    private static void endsByItself(Page page, Application application, String root) {
        Instant now = Instant.now();
        application
                .bean(Announcements.class)
                .announce(
                        Cast.office(),
                        new Announcement(
                                AnnouncementKind.NEWS, LocalizedText.of("For three seconds"), now, now.plusSeconds(3)));
        page.navigate(root + "/countries");
        assertThat(page.innerText(".announcement")).contains("For three seconds");
        page.waitForTimeout(3_100);
        page.navigate(root + "/countries");
        assertThat(page.locator(".announcement").count()).isZero();
    }

    /** Another site is one of another origin; a page that came from no server would be refused. */
    private static void isFramed(Chromium chromium, String root) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = ("<!doctype html><title>Another site</title><iframe name='may' src='" + root
                        + "/embed/countries/BE'></iframe><iframe name='may-not' src='" + root
                        + "/countries/BE'></iframe>")
                .getBytes(StandardCharsets.UTF_8);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            isFramedBy("http://127.0.0.1:" + other.getAddress().getPort() + "/", chromium, root);
        } finally {
            other.stop(0);
        }
    }

    private static void isFramedBy(String other, Chromium chromium, String root) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page host = chromium.browser()
                    .newContext(new NewContextOptions().setColorScheme(scheme))
                    .newPage();
            host.navigate(other);
            assertThat(host.frameLocator("iframe[name=may]").locator("main").innerText())
                    .contains("Belgium", "return of wave 2022-02", "Demonstration data");
            assertThat(host.frameLocator("iframe[name=may-not]")
                            .locator(".site-header")
                            .count())
                    .isZero();
            assertThat(host.context().cookies()).isEmpty();
            host.navigate(root + "/embed/countries/BE");
            PrivateSite.judge(host);
        }
    }

    private static void comparesOnPaperToo(Page page, String root) {
        page.navigate(root + "/compare?countries=BE,FI,EE,PT,DE,SE");
        PrivateSite.judge(page);
        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (var document = Loader.loadPDF(paper)) {
            var text = new PDFTextStripper();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                var size = document.getPage(number - 1).getMediaBox();
                assertThat(size.getWidth()).as("page " + number).isGreaterThan(size.getHeight());
                text.setStartPage(number);
                text.setEndPage(number);
                assertThat(text.getText(document)).as("page " + number).contains("Finland", "Sweden");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
