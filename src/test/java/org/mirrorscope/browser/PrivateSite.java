package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Console;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.shared.Messages;

/** The pages of people who are signed in: how a test gets there, and what holds for each of them. */
public final class PrivateSite {

    /** What signs somebody in. */
    static final Pattern LINK = Pattern.compile("http://localhost:\\d+\\S*token=\\S+");

    private PrivateSite() {}

    static Application serve(Path home) {
        return Application.serve(Home.of(home), "127.0.0.1", 0);
    }

    /** Passkeys, and links in mail, know the machine by this name. */
    static String root(Application application) {
        return "http://localhost:" + application.port();
    }

    /** The link that the program prints as long as nobody coordinates. */
    static Optional<String> firstLink(Application application) {
        StringWriter said = new StringWriter();
        PrintWriter console = new PrintWriter(said);
        application.sayNotices(new Console(console, console, Messages.in(Locale.ENGLISH), Progress.NONE));
        return LINK.matcher(said.toString()).results().map(MatchResult::group).findFirst();
    }

    /** Makes the first coordinator, who is signed in then. */
    static void coordinate(Page page, Application application) {
        page.navigate(firstLink(application).orElseThrow());
        page.fill("#name", "Olga Office");
        page.fill("#address", "olga@example.org");
        page.click("main button[type=submit]");
        assertThat(page.url()).startsWith(root(application) + "/office/");
    }

    /** Fit for everybody, in light and dark, by the same rules as the public pages; also on a telephone. */
    public static void judge(Page page) {
        requireNoViolation(page, ColorScheme.DARK);
        requireNoViolation(page, ColorScheme.LIGHT);
        int before = page.viewportSize().width;
        for (int wide : List.of(Look.NARROW.width(), before)) {
            page.setViewportSize(wide, page.viewportSize().height);
            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            assertThat(width).as(page.url()).isLessThanOrEqualTo(wide);
        }
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("[style]").evaluateAll("all => all.map(each => each.outerHTML.slice(0, 200)).join()"))
                .as("styles within " + page.url())
                .isEqualTo("");
    }

    private static void requireNoViolation(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // else axe sees colours on their way
        // One that the change above cancels is over too.
        page.evaluate("() => Promise.all(document.getAnimations().map(each => each.finished.catch(() => null)))");
        assertThat(Axe.violations(page)).as(page.url() + " " + scheme).isEmpty();
    }
}
