package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Links;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** What the site is while its data cannot be reached. */
    static final Site UNREACHABLE = new Site("", null, List.of("en"), false, null, "unreachable");

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final String SITE = Readers.class.getName() + ".site";

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

    /** The site as it was lately, or as it is if that was asked; empty while the data cannot be reached. */
    Site site(HttpServletRequest request) {
        return request.getAttribute(SITE) instanceof Site known ? known : keep(request, SiteSource::lately);
    }

    /** The site as it is, for what is kept until something changes; all of the request sees this one from now on. */
    Site siteNow(HttpServletRequest request) {
        return keep(request, SiteSource::site);
    }

    private Site keep(HttpServletRequest request, Function<SiteSource, Site> look) {
        Site site = ask(look);
        request.setAttribute(SITE, site);
        return site;
    }

    private Site ask(Function<SiteSource, Site> look) {
        SiteSource source = sites.getIfAvailable();
        try {
            return source == null ? Site.EMPTY : look.apply(source);
        } catch (RuntimeException failure) {
            LOG.error("The site's data cannot be read", failure);
            return UNREACHABLE;
        }
    }

    /** Whether pages can be shown; a program without a source of data shows what it has. */
    boolean ready(HttpServletRequest request) {
        return sites.getIfAvailable() == null || !site(request).initiative().isEmpty();
    }

    /** English, which the product always speaks and which has no prefix, then the initiative's other languages. */
    List<Locale> languages(HttpServletRequest request) {
        return Stream.concat(Stream.of("en"), site(request).languages().stream())
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
