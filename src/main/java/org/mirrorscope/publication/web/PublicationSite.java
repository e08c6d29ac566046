package org.mirrorscope.publication.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.publication.CountryRecords;
import org.mirrorscope.publication.GeneralTexts;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shell.NavigationEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.mirrorscope.wave.Wave;
import org.springframework.stereotype.Component;

/** Tells the frame whose site it is. Costs three cheap statements as long as the data stay, and none within a second. */
@Component
class PublicationSite implements SiteSource, NavigationEntries {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final AnswerSource answers;
    private final PublishedFindings published;
    private final GeneralTexts texts;
    private final CountryRecords records;
    private final Clock clock;
    private volatile @Nullable Look last;

    PublicationSite(
            AnswerSource answers,
            PublishedFindings published,
            GeneralTexts texts,
            CountryRecords records,
            Clock clock) {
        this.answers = answers;
        this.texts = texts;
        this.records = records;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public Site site() {
        // Asked for before reading: if the data change in between, the site is read again next time.
        // The day is part of it, because facts grow old; so are the replies, whose time ends by the clock.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String version = answers.version().replaceAll("[^A-Za-z0-9]", "") + "t" + texts.version() + "d"
                + today.toEpochDay() + records.version();
        Look known = last;
        if (known != null && known.site().dataVersion().equals(version)) {
            return keep(known.site());
        }
        try {
            return keep(site(published.current(), version));
        } catch (Refusal nothingLoaded) {
            return Site.EMPTY;
        }
    }

    @Override
    public Site lately() {
        Look known = last;
        return known != null && System.nanoTime() - known.at() < FRESH ? known.site() : site();
    }

    private Site keep(Site site) {
        last = new Look(site, System.nanoTime());
        return site;
    }

    private static Site site(Findings findings, String version) {
        Initiative initiative = findings.dataset().initiative();
        LocalDate asOf =
                findings.latestPublished().map(PublicationSite::lastDay).orElse(null);
        return new Site(
                initiative.shortName(),
                initiative.name(),
                initiative.languages(),
                initiative.synthetic(),
                asOf,
                version);
    }

    /** The day as of which a wave's answers hold: its last; of one that is still open its first. */
    static LocalDate lastDay(Wave wave) {
        LocalDate closed = wave.closed();
        return closed == null ? wave.opened() : closed;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(10, "/countries", "publication/nav.countries"),
                new NavigationEntry(40, "/compare", "publication/nav.compare"),
                new NavigationEntry(45, "/factsheet", "publication-general/nav"));
    }

    /** What was found, and when by a clock that is never set. */
    private record Look(Site site, long at) {}
}
