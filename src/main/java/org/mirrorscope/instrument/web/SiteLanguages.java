package org.mirrorscope.instrument.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The languages that the initiative's questionnaires are needed in. */
@Component
class SiteLanguages {

    private final ObjectProvider<SiteSource> sites;

    SiteLanguages(ObjectProvider<SiteSource> sites) {
        this.sites = sites;
    }

    /** Their tags, the initiative's own first one first. */
    List<String> tags() {
        SiteSource source = sites.getIfAvailable();
        return (source == null ? Site.EMPTY : source.site()).languages();
    }

    /** With their names. */
    List<Language> all() {
        return tags().stream().map(Language::of).toList();
    }

    /** The one asked for, if it is one of them; else the reader's own, if it is; else the initiative's first. */
    String tag(@Nullable String asked, Reader reader) {
        List<String> tags = tags();
        String own = reader.language().toLanguageTag();
        return asked != null && tags.contains(asked) ? asked : tags.contains(own) ? own : tags.getFirst();
    }
}
