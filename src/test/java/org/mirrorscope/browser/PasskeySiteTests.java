package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.browser.PrivateSite.judge;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.platform.Application;

/** A passkey is made, used and removed, with an authenticator that the browser plays. */
class PasskeySiteTests {

    @TempDir
    private Path folder;

    private final List<Request> signIns = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void aPasskeySignsInUntilItIsRemoved() {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext(Look.LIGHT.options());
                Application application = PrivateSite.serve(folder.resolve("home"))) {
            String root = PrivateSite.root(application);
            Page page = context.newPage();
            PrivateSite.coordinate(page, application);
            giveDevice(context, page);
            page.onRequest(request -> {
                if (request.url().endsWith("/sign-in/passkey")) {
                    signIns.add(request);
                }
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            add(page, root);
            use(page, root);
            refuseReplay(context, root);
            loseTheSessionWhileTyping(page, context.newPage(), root);
            remove(page, root);
            assertThat(complaints).isEmpty();
        }
    }

    /** As if the machine had a reader for fingers, and the right finger on it. */
    private static void giveDevice(BrowserContext context, Page page) {
        CDPSession browser = context.newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private static void add(Page page, String root) {
        page.click(".visitor a");
        assertThat(page.url()).isEqualTo(root + "/my/me");
        judge(page);
        page.fill("#passkey-name", "Office laptop");
        page.click("#passkey button");
        page.waitForURL(root + "/my/me?done=added");
        assertThat(page.textContent("main")).contains("The passkey was added", "Office laptop", "never");
        judge(page);
        page.fill("#passkey-name", "Once more");
        page.click("#passkey button");
        assertThat(page.waitForSelector("#passkey .field-error:visible").textContent())
                .contains("holds a passkey of yours already");
    }

    private static void use(Page page, String root) {
        page.click(".visitor button");
        page.navigate(root + "/office/audit");
        judge(page);
        page.click("#passkey button");
        page.waitForURL(root + "/office/audit");
        assertThat(page.textContent("main"))
                .contains("Signed in with a passkey", "Added the passkey \"Office laptop\"");
        page.navigate(root + "/my/me");
        assertThat(page.textContent("main")).contains("passkey", "Chrome").doesNotContain("never");
    }

    /** Somebody who overheard everything. */
    private void refuseReplay(BrowserContext context, String root) {
        assertThat(signIns).hasSize(1);
        APIResponse response = context.request()
                .post(
                        root + "/sign-in/passkey",
                        RequestOptions.create()
                                .setHeader("Origin", root)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(signIns.getFirst().postDataBuffer()));
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text()).contains("That took longer");
    }

    /** Signed out in one tab, while a form is open in another. */
    private static void loseTheSessionWhileTyping(Page page, Page typing, String root) {
        typing.navigate(root + "/office/people/invite");
        typing.fill("#name", "Ana \"Anita\" Ruiz");
        typing.fill("#address", "ana.ruiz@example.org");
        typing.selectOption("#role", "analyst");
        typing.selectOption("#place", "office");
        page.click(".visitor button");
        typing.click("main button[type=submit]");
        assertThat(typing.textContent("main")).contains("Nothing is lost");
        judge(typing);
        typing.click("text=Send again");
        assertThat(typing.textContent("main")).contains("Nothing is lost");
        page.navigate(root + "/sign-in?to=/my/me");
        page.click("#passkey button");
        page.waitForURL(root + "/my/me");
        typing.click("text=Send again");
        assertThat(typing.textContent("main")).contains("One person was invited", "Ana \"Anita\" Ruiz");
    }

    private static void remove(Page page, String root) {
        page.click("text=Remove");
        assertThat(page.textContent("main")).contains("The passkey was removed").doesNotContain("Office laptop");
        page.click("text=Sign out everywhere");
        assertThat(page.url()).isEqualTo(root + "/sign-in");
        page.click("#passkey button");
        assertThat(page.waitForSelector("#passkey .field-error:visible").textContent())
                .contains("does not sign in here");
        page.navigate(root + "/my/me");
        assertThat(page.url()).contains("/sign-in?to=");
    }
}
