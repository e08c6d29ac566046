package org.mirrorscope.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send. Every browser says where a form was: by Sec-Fetch-Site, older ones by
 * Origin. Unlike a token in the form this still lets a form through that was opened before the person signed in again,
 * so that nothing typed is lost (see the decision on signing in).
 */
final class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final String address;

    /** @param address scheme, host and port of the installation as the world sees it; empty: as the request says */
    SameOrigin(String address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOurs(request, request.getHeader(HttpHeaders.ORIGIN)) : site.equals("same-origin");
    }

    /** Nobody who says nothing is let in: all browsers of the last years do say it. */
    private boolean isOurs(HttpServletRequest request, @Nullable String origin) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && (authority.equals(request.getHeader(HttpHeaders.HOST))
                            || (!address.isEmpty()
                                    && authority.equals(URI.create(address).getRawAuthority())));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }
}
