package org.mirrorscope.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mirrorscope.platform.LongWork;
import org.mirrorscope.shell.ErrorPage;
import org.mirrorscope.shell.Page;
import org.mirrorscope.shell.ProgressPage;
import org.mirrorscope.shell.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * As long as no initiative is loaded, every address says so, and how far the loading is. Comes after the security
 * headers, which are for this page too.
 */
@Component
@Order(0)
final class FirstLoad extends OncePerRequestFilter {

    /** Somebody has to be able to sign in before there is anything to see. */
    private static final Pattern OFFICE = Pattern.compile("/(?:sign-in|sign-out|office|my)(?:/.*)?");

    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final Readers readers;
    private final PageRenderer pages;
    private final ObjectProvider<LongWork> work;

    FirstLoad(Readers readers, PageRenderer pages, ObjectProvider<LongWork> work) {
        this.readers = readers;
        this.pages = pages;
        this.work = work;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Refusals.path(request);
        return path.startsWith("/assets/") || OFFICE.matcher(path).matches() || readers.ready(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Reader reader = readers.reader(request);
        Page page = page(reader, request);
        Freshness.forget(response);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_NEXT_LOOK);
        response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        pages.view(page, request).render(null, request, response);
    }

    private Page page(Reader reader, HttpServletRequest request) {
        if (readers.site(request).equals(Readers.UNREACHABLE)) {
            return Refusals.page(HttpStatus.SERVICE_UNAVAILABLE, reader, request);
        }
        return standing()
                .<Page>map(standing -> progress(reader, standing, request))
                .orElseGet(() -> new ErrorPage(
                        HttpStatus.SERVICE_UNAVAILABLE.value(),
                        reader.text("shell/empty.title"),
                        reader.text("shell/empty.sentence"),
                        Refusals.path(request)));
    }

    private Optional<LongWork.Standing> standing() {
        LongWork present = work.getIfAvailable();
        return present == null ? Optional.empty() : present.standing().stream().findFirst();
    }

    private static ProgressPage progress(Reader reader, LongWork.Standing standing, HttpServletRequest request) {
        return new ProgressPage(
                reader.text("shell/progress.title"),
                reader.text("shell/progress.sentence"),
                reader.text(standing.stage()),
                standing.done(),
                standing.total(),
                Refusals.path(request));
    }
}
