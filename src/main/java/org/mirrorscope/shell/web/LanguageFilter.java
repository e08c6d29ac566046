package org.mirrorscope.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the language from the address: {@code /es/countries} is {@code /countries} in Spanish. English has no prefix.
 * To everything behind, the prefix looks like a part of the path under which the program is installed; so routes match
 * without it, and redirects keep it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LanguageFilter extends OncePerRequestFilter {

    private static final String LANGUAGE = LanguageFilter.class.getName() + ".language";
    private static final String CONTEXT = LanguageFilter.class.getName() + ".context";

    private final Readers readers;

    LanguageFilter(Readers readers) {
        this.readers = readers;
    }

    /** The language of the request's address. */
    static Locale language(HttpServletRequest request) {
        return request.getAttribute(LANGUAGE) instanceof Locale language ? language : Locale.ENGLISH;
    }

    /** The path under which the program is installed, without the language. */
    static String context(HttpServletRequest request) {
        return request.getAttribute(CONTEXT) instanceof String context ? context : request.getContextPath();
    }

    /** Static files have no language; asking for it would cost a look at the data. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Refusals.path(request).startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int end = path.indexOf('/', 1);
        String tag = path.isEmpty() ? "" : end < 0 ? path.substring(1) : path.substring(1, end);
        Locale language = readers.languages(request).stream()
                .filter(offered -> offered.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(null);
        if (language == null) {
            chain.doFilter(request, response);
        } else if (language.equals(Locale.ENGLISH)) {
            toTheOneAddress(request, response, end < 0 ? "/" : path.substring(end));
        } else {
            request.setAttribute(LANGUAGE, language);
            request.setAttribute(CONTEXT, request.getContextPath());
            chain.doFilter(new Prefixed(request, "/" + tag), response);
        }
    }

    private static void toTheOneAddress(HttpServletRequest request, HttpServletResponse response, String path) {
        String query = request.getQueryString();
        // A path that begins with two slashes would be read as another host.
        String local = path.replaceFirst("^/+", "/");
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + local + (query == null ? "" : "?" + query));
    }

    private static final class Prefixed extends HttpServletRequestWrapper {

        private final HttpServletRequest request;
        private final String prefix;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.request = request;
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return request.getContextPath() + prefix;
        }

        @Override
        public String getRequestURI() {
            String whole = request.getRequestURI();
            return whole.equals(getContextPath()) ? whole + "/" : whole;
        }

        @Override
        public String getServletPath() {
            return request.getServletPath().isEmpty() ? "" : withoutPrefix(request.getServletPath());
        }

        @Override
        public @Nullable String getPathInfo() {
            return request.getPathInfo() == null ? null : withoutPrefix(request.getPathInfo());
        }

        private String withoutPrefix(String path) {
            String rest = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
            return rest.isEmpty() ? "/" : rest;
        }
    }
}
