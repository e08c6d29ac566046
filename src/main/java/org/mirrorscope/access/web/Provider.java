package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.WorldAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The identity provider, if one is configured: an organisation's own way of signing in, by OpenID Connect. It is asked
 * for its addresses when somebody first goes there, so that the program starts without it.
 */
@Component
class Provider implements OAuth2AuthorizationRequestResolver {

    /** Where somebody goes to sign in by it. */
    static final String START = SignInPage.PATH + "/by/provider";

    /** Where it sends everybody back to; the one address that has to be registered with it. */
    static final String RETURN = SignInPage.PATH + "/from/provider";

    /** Where the session, which begins with the way there, keeps where to go on here. */
    static final String ONWARD = "onward";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final String ID = "provider";

    private final String issuer;
    private final String client;
    private final String secret;
    private final String name;
    private final WorldAddress world;
    private final SupplierClientRegistrationRepository registrations =
            new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));

    private final OAuth2AuthorizationRequestResolver resolver =
            new DefaultOAuth2AuthorizationRequestResolver(registrations, SignInPage.PATH + "/by");

    Provider(
            @Value("${mirrorscope.oidc.issuer:}") String issuer,
            @Value("${mirrorscope.oidc.client:}") String client,
            @Value("${mirrorscope.oidc.secret:}") String secret,
            @Value("${mirrorscope.oidc.name:}") String name,
            WorldAddress world) {
        this.issuer = issuer.strip();
        this.client = client.strip();
        this.secret = secret.strip();
        this.name = name.strip();
        this.world = world;
        long set = Stream.of(this.issuer, this.client, this.secret)
                .filter(setting -> !setting.isEmpty())
                .count();
        if (set != 0 && set != 3) {
            throw new Refusal("access/provider.settings");
        }
    }

    boolean isConfigured() {
        return !issuer.isEmpty();
    }

    /** What people call it; empty if the settings do not say. */
    String name() {
        return name;
    }

    ClientRegistrationRepository registrations() {
        return registrations;
    }

    /** Keeps nothing that it could not learn: what failed is asked anew the next time. */
    private List<ClientRegistration> registration() {
        return List.of(ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(client)
                .clientSecret(secret)
                .scope("openid", "email")
                .redirectUri(world.text() + RETURN)
                .build());
    }

    /** Null, and so on to a page that says so, if it cannot be reached. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        try {
            OAuth2AuthorizationRequest there = resolver.resolve(request);
            if (there != null) {
                String to = SignInController.ownPage(request.getParameter("to"));
                request.getSession()
                        .setAttribute(
                                ONWARD,
                                request.getContextPath() + SignInPage.PATH + "?to="
                                        + URLEncoder.encode(to, StandardCharsets.UTF_8));
            }
            return there;
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            LOG.warn("the identity provider {} cannot be asked", issuer, unreachable);
            return null;
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return resolver.resolve(request, registration);
    }
}
