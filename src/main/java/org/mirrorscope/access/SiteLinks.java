package org.mirrorscope.access;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.mirrorscope.platform.WorldAddress;
import org.mirrorscope.shell.Links;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Addresses of pages for mail, where no request says which site it is. */
@Component
public class SiteLinks {

    private final WorldAddress world;
    private final ObjectProvider<SiteSource> sites;

    SiteLinks(WorldAddress world, ObjectProvider<SiteSource> sites) {
        this.world = world;
        this.sites = sites;
    }

    private Site site() {
        SiteSource source = sites.getIfAvailable();
        return source == null ? Site.EMPTY : source.site();
    }

    /** What the site is called. Asked outside of a transaction, which a site without data would spoil. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String brand() {
        return site().brand();
    }

    /** The whole address of a page, in a language if the site speaks it, else in English. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String to(Locale language, String path) {
        Locale spoken = site().languages().contains(language.getLanguage()) ? language : Locale.ENGLISH;
        return Objects.requireNonNull(
                new Links(world.text(), "", spoken, UnaryOperator.identity()).canonical(spoken, path));
    }
}
