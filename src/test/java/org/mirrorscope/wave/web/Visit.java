package org.mirrorscope.wave.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shell.PageHeaders;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a test say who asks, without signing in: what a person may is decided behind the doors all the same. */
@TestConfiguration
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Visit implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String WHO = "test.who";
    private static final Map<String, SignedIn> KNOWN = new ConcurrentHashMap<>();

    /** A browser that sends this name in the header X-Who comes from this person. */
    public static SignedIn known(String name, SignedIn who) {
        KNOWN.put(name, who);
        return who;
    }

    /** Comes before the chain that asks people to sign in. */
    @Bean
    @Order(0)
    static SecurityFilterChain everybodyIsIn(HttpSecurity http) {
        return http.securityMatcher("/my/**", "/office/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(PageHeaders::set)
                .build();
    }

    /** The request is this person's. */
    public static RequestPostProcessor by(SignedIn who) {
        return request -> {
            request.setAttribute(WHO, who);
            return request;
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addFirst(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object said = request.getAttribute(WHO, RequestAttributes.SCOPE_REQUEST);
        String name = request.getHeader("X-Who");
        return said == null && name != null ? KNOWN.get(name) : said;
    }
}
