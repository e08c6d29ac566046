package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.mirrorscope.access.SignIns;
import org.mirrorscope.access.SignIns.Entered;
import org.mirrorscope.mail.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * What becomes of people whom the identity provider sends back. Of what it tells, only the verified address counts, and
 * nothing is kept.
 */
@Component
class ProviderReturn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderReturn.class);

    private final Provider provider;
    private final SignIns signIns;
    private final Session session;

    ProviderReturn(Provider provider, SignIns signIns, Session session) {
        this.provider = provider;
        this.signIns = signIns;
        this.session = session;
    }

    /** Tells Spring Security of the way there and back. */
    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.clientRegistrationRepository(provider.registrations())
                .authorizedClientRepository(new NoTokens())
                .loginPage(SignInPage.PATH)
                .authorizationEndpoint(there -> there.authorizationRequestResolver(provider))
                .redirectionEndpoint(back -> back.baseUri(Provider.RETURN))
                .successHandler(this::enter)
                .failureHandler(this::refuse);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication known) {
        String onward = onward(request);
        OidcUser said = (OidcUser) Objects.requireNonNull(known.getPrincipal());
        if (!Boolean.TRUE.equals(said.getEmailVerified())) {
            leave(request, response, onward + "&refused=unverified");
            return;
        }
        Optional<Entered> entered = Optional.ofNullable(said.getEmail())
                .flatMap(EmailAddress::read)
                .flatMap(address -> signIns.enter(address, ""));
        if (entered.isEmpty()) {
            leave(request, response, onward + "&refused=stranger");
            return;
        }
        session.begin(entered.get(), request, response);
        go(response, onward);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        LOG.warn("signing in through the identity provider failed", why);
        leave(request, response, onward(request) + "&refused=failed");
    }

    private void leave(HttpServletRequest request, HttpServletResponse response, String path) {
        session.end(request);
        go(response, path);
    }

    private static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", path);
    }

    /** Where the person was before; a session that was lost on the way knows nothing of that. */
    private static String onward(HttpServletRequest request) {
        HttpSession begun = request.getSession(false);
        return begun != null && begun.getAttribute(Provider.ONWARD) instanceof String path
                ? path
                : request.getContextPath() + SignInPage.PATH + "?to=";
    }
}
