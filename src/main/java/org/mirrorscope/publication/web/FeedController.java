package org.mirrorscope.publication.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.Site;
import org.mirrorscope.shell.SiteSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became known of the countries, for programs that look regularly: of all, and of each. */
@Controller
class FeedController {

    private static final long MOST_BYTES = 8L << 20;

    private final PublishedFindings published;
    private final CountryAccounts accounts;
    private final SiteSource sites;
    private final Clock clock;

    /** Making a feed reads every record, so it is made once for each state of the data. */
    private final Cache<String, Made> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, Made feed) -> feed.content().length + 2 * address.length())
            .build();

    FeedController(PublishedFindings published, CountryAccounts accounts, SiteSource sites, Clock clock) {
        this.published = published;
        this.accounts = accounts;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * A feed as it was made.
     *
     * @param version of which data
     * @param since since when it is the same: feeds of later data may have the same bytes
     */
    private record Made(String version, byte[] content, Instant since) {}

    @GetMapping("/changes.atom")
    ResponseEntity<byte[]> all(Reader reader) {
        return answer(
                reader,
                "/changes.atom",
                site -> new AtomFeed(
                        reader,
                        site,
                        reader.text("publication-reuse/feed.all"),
                        "/changes.atom",
                        "/countries",
                        published.current().dataset().countries().keySet().stream()
                                .map(CountryCode::alpha2)
                                .flatMap(code -> RecordEntry.of(accounts.of(code, reader)).stream())
                                .sorted(RecordEntry.NEWEST_FIRST)
                                .toList()));
    }

    @GetMapping("/countries/{code:[A-Z]{2}}/changes.atom")
    ResponseEntity<byte[]> one(@PathVariable String code, Reader reader) {
        String page = "/countries/" + code;
        CountryAccount account = accounts.of(code, reader);
        return answer(
                reader,
                page + "/changes.atom",
                site -> new AtomFeed(
                        reader,
                        site,
                        reader.text(
                                "publication-reuse/feed.one",
                                reader.name(account.country().code())),
                        page + "/changes.atom",
                        page,
                        RecordEntry.of(account).stream()
                                .sorted(RecordEntry.NEWEST_FIRST)
                                .toList()));
    }

    /** Spring compares the tag and the time with what the reader of the feed has. */
    private ResponseEntity<byte[]> answer(Reader reader, String path, Function<Site, AtomFeed> making) {
        Site site = sites.site();
        String address = reader.links().canonical(reader.language(), path);
        Made before = made.getIfPresent(address);
        Made now = before != null && before.version().equals(site.dataVersion())
                ? before
                : made(site, before, making.apply(site).write());
        made.put(address, now);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(now.content()))
                .lastModified(now.since())
                .body(now.content());
    }

    private Made made(Site site, @Nullable Made before, byte[] content) {
        Instant since = before != null && Arrays.equals(before.content(), content)
                ? before.since()
                : clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Made(site.dataVersion(), content, since);
    }
}
