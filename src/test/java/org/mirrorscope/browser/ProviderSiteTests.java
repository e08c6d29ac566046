package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.browser.PrivateSite.judge;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.platform.Application;

/** People sign in by OpenID Connect, with a provider that really speaks it. */
class ProviderSiteTests {

    private static final String ISSUER = "ministry";
    private static final String CLIENT = "mirrorscope";
    private static final String BUTTON = "text=Sign in with the ministry's account";
    private static final String OLGA = "Olga@Example.org";

    @TempDir
    private Path folder;

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private int port;

    @BeforeEach
    void configureProvider() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        System.setProperty("mirrorscope.oidc.issuer", "http://localhost:" + port + "/" + ISSUER);
        System.setProperty("mirrorscope.oidc.client", CLIENT);
        System.setProperty("mirrorscope.oidc.secret", "a secret");
        System.setProperty("mirrorscope.oidc.name", "the ministry's account");
    }

    @AfterEach
    void stopProvider() {
        List.of("issuer", "client", "secret", "name").forEach(name -> System.clearProperty("mirrorscope.oidc." + name));
        provider.shutdown();
    }

    @Test
    void aPersonWithASeatSignsInByAVerifiedAddressAndNobodyElseDoes() {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext(Look.LIGHT.options());
                Application application = PrivateSite.serve(folder.resolve("home"))) {
            String root = PrivateSite.root(application);
            Page page = context.newPage();
            PrivateSite.coordinate(page, application);
            page.click(".visitor button");

            page.navigate(root + "/sign-in");
            page.click(BUTTON);
            assertRefused(page, root, "cannot be reached at present");
            provider.start(port);

            goThere(page, root, Map.of("email", OLGA, "email_verified", true));
            assertThat(page.url()).isEqualTo(root + "/office/audit");
            assertThat(page.textContent("main")).contains("Signed in through the identity provider");
            page.navigate(root + "/my/me");
            assertThat(page.textContent("main")).contains("identity provider");
            page.click(".visitor button");

            goThere(page, root, Map.of("email", "stranger@example.org", "email_verified", true));
            assertRefused(page, root, "nobody with a seat here has that e-mail address");
            goThere(page, root, Map.of("email", OLGA, "email_verified", false));
            assertRefused(page, root, "has not verified your e-mail address");
            goThere(page, root, Map.of("email", OLGA));
            assertRefused(page, root, "has not verified your e-mail address");
            goThere(page, root, Map.of("email_verified", true));
            assertRefused(page, root, "nobody with a seat here");
            judge(page);

            page.navigate(root + "/sign-in/from/provider?code=forged&state=forged");
            assertRefused(page, root, "did not work");
        }
    }

    /** The provider tells these claims, and asks nothing. */
    private void goThere(Page page, String root, Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, "42", "JWT", List.of(CLIENT), claims));
        page.navigate(root + "/office/audit");
        assertThat(page.url()).contains("/sign-in?to=");
        page.click(BUTTON);
    }

    private static void assertRefused(Page page, String root, String sentence) {
        assertThat(page.url()).startsWith(root + "/sign-in?");
        assertThat(page.textContent(".form-errors")).contains(sentence);
        assertThat(page.locator(".visitor").count()).isZero();
        page.navigate(root + "/office/audit");
        assertThat(page.url()).contains("/sign-in?to=");
        page.goBack();
    }
}
