package org.mirrorscope.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mirrorscope.shell.PageHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages for signed-in people: what stands under /office and /my is theirs alone. All other pages have no session. */
@Configuration(proxyBeanMethods = false)
class AccessSettings implements WebMvcConfigurer {

    private final ObjectProvider<SignedInArgument> signedIn;

    AccessSettings(ObjectProvider<SignedInArgument> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signedIn.getObject());
    }

    /** The one cookie, for the whole site in every language; sent back over TLS only where it was set over TLS. */
    @Bean
    static CookieSerializer cookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("mirrorscope");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    static SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @Order(1)
    static SecurityFilterChain privatePages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            Provider provider,
            ProviderReturn back,
            @Value("${mirrorscope.address:}") String address) {
        if (provider.isConfigured()) {
            http.oauth2Login(back::configure);
        }
        return http.securityMatcher("/office/**", "/my/**", "/sign-in/**", "/sign-out")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in/**", "/sign-out")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(AccessSettings::askToSignIn))
                .addFilterBefore(new SameOrigin(address), SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable) // SameOrigin does it, without a token that ends with a session
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PageHeaders::set)
                .build();
    }

    /** Who only looks is asked to sign in and comes back; who sends something is told that it was not taken. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!looks || request.getHeader("HX-Request") != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        String target = query == null ? path : path + "?" + query;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Location",
                request.getContextPath() + SignInPage.PATH + "?to="
                        + URLEncoder.encode(target, StandardCharsets.UTF_8));
    }
}
