package org.mirrorscope.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.ErrorPage;
import org.mirrorscope.shell.Fragment;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.NavigationEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.mirrorscope.shell.Page;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.shell.Visitor;
import org.mirrorscope.shell.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Puts the page that a controller returns into the frame. Templates are compiled with the program. */
@Component
final class PageRenderer implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Readers readers;
    private final Announcing announcing;
    private final KeptPages kept;
    private final ObjectProvider<NavigationEntries> navigation;
    private final ObjectProvider<VisitorSource> visitors;

    PageRenderer(
            Readers readers,
            Announcing announcing,
            KeptPages kept,
            ObjectProvider<NavigationEntries> navigation,
            ObjectProvider<VisitorSource> visitors) {
        this.readers = readers;
        this.announcing = announcing;
        this.kept = kept;
        this.navigation = navigation;
        this.visitors = visitors;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        if (page instanceof PersonalPage) { // also where the controller promised no more than a page
            Freshness.forget(response);
        }
        if (page instanceof SeeOther other) {
            container.setRequestHandled(true);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", readers.reader(asked).link(other.path()));
        } else {
            container.setView(view((Page) Objects.requireNonNull(page), asked));
        }
    }

    PageView view(Page page, HttpServletRequest request) {
        return new PageView(templates, kept, page, frame(page, request));
    }

    private Frame frame(Page page, HttpServletRequest request) {
        if (page instanceof Fragment) {
            return bare(request);
        }
        boolean isPrivate = page instanceof PersonalPage || page instanceof ErrorPage error && error.isError();
        VisitorSource source = visitors.getIfAvailable();
        Visitor visitor = isPrivate && source != null ? visitor(source, page) : null;
        return new Frame(
                readers.reader(request),
                readers.site(request),
                announcing.announced(request).standing(),
                visitor == null ? entries() : visitor.entries(),
                readers.languages(request),
                page.title(),
                page.description(),
                page.path(),
                page.latestDay().orElse(null),
                isPrivate,
                source == null ? null : source.entrance(),
                visitor);
    }

    /** A frame of which nothing is shown. */
    private Frame bare(HttpServletRequest request) {
        return new Frame(
                readers.reader(request),
                readers.site(request),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                null,
                true,
                null,
                null);
    }

    private static @Nullable Visitor visitor(VisitorSource source, Page page) {
        try {
            return source.visitor().orElse(null);
        } catch (RuntimeException unreachable) {
            if (page instanceof ErrorPage) { // which may stand there for that very reason
                return null;
            }
            throw unreachable;
        }
    }

    private List<NavigationEntry> entries() {
        return navigation
                .orderedStream()
                .flatMap(module -> module.entries().stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }
}
