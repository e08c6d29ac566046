package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Somebody in a browser of one's own: a story is what several of them do. */
final class Actor implements AutoCloseable {

    private final Program program;
    private final BrowserContext browser;
    private final Page page;

    private Actor(Program program, BrowserContext browser) {
        this.program = program;
        this.browser = browser;
        this.page = browser.newPage();
    }

    /** Somebody who is not signed in. */
    static Actor with(Chromium chromium, Program program) {
        NewContextOptions options = Look.LIGHT.options();
        return new Actor(program, chromium.browser().newContext(options));
    }

    /** The first coordinator, by the link that the program printed. */
    static Actor office(Chromium chromium, Program program) throws InterruptedException {
        Actor office = with(chromium, program);
        office.page.navigate(program.firstLink());
        office.page.fill("#name", "Olga Office");
        office.page.fill("#address", "olga@example.org");
        office.press();
        return office;
    }

    /** Invites somebody to a seat of a country. */
    void invite(String name, String address, String country, String role) {
        go("/office/people/invite");
        page.fill("#name", name);
        page.fill("#address", address);
        page.selectOption("#place", country);
        page.selectOption("#role", role);
        press();
        assertThat(page.textContent("main")).contains("One person was invited", name);
    }

    /** Plans a wave of all countries that take part today, and opens it for a month. */
    void openWave(String name, String title, String version) {
        go("/office/new-wave");
        page.fill("#name", name);
        page.fill("[id='title.en']", title);
        page.selectOption("#version", version);
        page.fill("#deadline", LocalDate.now(ZoneOffset.UTC).plusDays(30) + "T12:00");
        press();
        go("/office/waves/" + name + "/deadline");
        press();
        assertThat(reads()).contains(title);
    }

    /** Asks for a link at the page where one is, or at the entrance, and follows it. */
    void signIn(String address, Post post) throws Exception {
        if (!page.url().contains("/sign-in")) {
            go("/sign-in");
        }
        page.fill("#address", address);
        press();
        page.navigate(post.signInLink(address));
        press();
    }

    void go(String path) {
        page.navigate(path.startsWith("http") ? path : program.at(path));
    }

    /** Presses the page's main button. */
    void press() {
        page.locator("main button[type=submit].btn-primary").first().click();
    }

    /** Presses the button that says so. */
    void press(String words) {
        page.locator("main button[type=submit]", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    /** Waits until a question says that it is saved. */
    void awaitSaved(String variable) {
        PlaywrightAssertions.assertThat(page.locator("#s-" + variable + " .saved"))
                .hasText("Saved");
    }

    Page page() {
        return page;
    }

    /** What the page says. */
    String reads() {
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        browser.close();
    }
}
