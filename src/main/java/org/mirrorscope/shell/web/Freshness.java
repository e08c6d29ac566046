package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.mirrorscope.shell.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets browsers and caches keep a page and ask whether it still holds, which costs neither SQL nor rendering: a public
 * page is a function of its address, the data and the program. The tag is weak because the same page also leaves
 * compressed, which is other bytes; for asking again that makes no difference (RFC 9110, 13.1.2).
 */
@Component
final class Freshness implements HandlerInterceptor {

    /** The program may be another one after every start. */
    private final String program = Long.toString(Instant.now().getEpochSecond(), 36);

    private final Readers readers;

    Freshness(Readers readers) {
        this.readers = readers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !Page.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        String tag = "W/\"" + program + "-" + readers.site(request).dataVersion() + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }

    /** What is not the page itself is not kept. */
    static void forget(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
