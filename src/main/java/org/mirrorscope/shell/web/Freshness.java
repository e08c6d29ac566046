package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.mirrorscope.shell.Page;
import org.mirrorscope.shell.PersonalPage;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets browsers and caches keep a page and ask whether it still holds, which costs neither SQL nor rendering: a public
 * page is a function of its address, the data, what is announced and the program. The tag is weak because the same page also leaves
 * compressed, which is other bytes; for asking again that makes no difference (RFC 9110, 13.1.2).
 */
@Component
final class Freshness implements HandlerInterceptor {

    /** The program may be another one after every start. */
    private final UUID program = UUID.randomUUID();

    private final Readers readers;
    private final Announcing announcing;
    private final KeptPages kept;

    Freshness(Readers readers, Announcing announcing, KeptPages kept) {
        this.readers = readers;
        this.announcing = announcing;
        this.kept = kept;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !Page.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            return true;
        }
        if (PersonalPage.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            forget(response);
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        String tag = tag(request);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return false;
        }
        Optional<byte[]> page = kept.find(request, tag);
        if (page.isPresent()) {
            PageView.send(page.get(), LanguageFilter.language(request), response);
        }
        return page.isEmpty();
    }

    /** What is announced stands on the page; so it begins and ends with the next look, by the program's own clock. */
    private String tag(HttpServletRequest request) {
        return "W/\"" + program + "-" + readers.siteNow(request).dataVersion() + "-"
                + announcing.announced(request).version() + "\"";
    }

    /** What is not the page itself is not kept. */
    static void forget(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
