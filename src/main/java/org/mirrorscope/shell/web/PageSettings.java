package org.mirrorscope.shell.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Tells Spring of pages, readers, static files and what comes before a page. */
@Configuration(proxyBeanMethods = false)
class PageSettings implements WebMvcConfigurer {

    private final PageRenderer pages;
    private final Readers readers;
    private final Freshness freshness;
    private final Assets assets;

    PageSettings(PageRenderer pages, Readers readers, Freshness freshness, Assets assets) {
        this.pages = pages;
        this.readers = readers;
        this.freshness = freshness;
        this.assets = assets;
    }

    /** {@code /countries/} is {@code /countries}. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    UrlHandlerFilter withoutTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(readers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(freshness);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(OneStylesheet.LOCATIONS.stream()
                        .map(location -> "classpath:/" + location)
                        .toArray(String[]::new))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assets.version(), "/**"))
                .addTransformer(new OneStylesheet());
    }
}
