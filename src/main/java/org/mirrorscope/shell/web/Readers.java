package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Links;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Knows who reads: the language of the address, and how addresses are made for it. */
@Component
final class Readers implements HandlerMethodArgumentResolver {

    private final ObjectProvider<SiteSource> sites;
    private final Assets assets;
    private final String address;

    /**
     * @param address scheme, host and port of the installation as the world sees it; empty: as the request says. Behind
     *     a proxy it must be configured, as requests are not trusted to tell
     */
    Readers(ObjectProvider<SiteSource> sites, Assets assets, @Value("${mirrorscope.address:}") String address) {
        this.sites = sites;
        this.assets = assets;
        this.address = address.replaceFirst("/+$", "");
    }

    Site site() {
        SiteSource source = sites.getIfAvailable();
        return source == null ? Site.EMPTY : source.site();
    }

    /** English, which the product always speaks and which has no prefix, then the initiative's other languages. */
    List<Locale> languages() {
        return Stream.concat(Stream.of("en"), site().languages().stream())
                .distinct()
                .map(Locale::forLanguageTag)
                .toList();
    }

    Reader reader(HttpServletRequest request) {
        Locale language = LanguageFilter.language(request);
        return new Reader(language, new Links(world(request), LanguageFilter.context(request), language, assets::href));
    }

    private String world(HttpServletRequest request) {
        String host = address;
        if (host.isEmpty()) {
            int port = request.getServerPort();
            boolean usual = port == (request.isSecure() ? 443 : 80);
            host = request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
        }
        return host + LanguageFilter.context(request);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return reader(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
