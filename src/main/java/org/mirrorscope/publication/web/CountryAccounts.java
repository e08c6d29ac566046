package org.mirrorscope.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.publication.CountryRecords;
import org.mirrorscope.publication.ReplyDrafts;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Component;

/** Finds what everybody may know of a country. */
@Component
class CountryAccounts {

    private final PublishedFindings published;
    private final CountryRecords records;
    private final Clock clock;

    CountryAccounts(PublishedFindings published, CountryRecords records, Clock clock) {
        this.published = published;
        this.records = records;
        this.clock = clock;
    }

    /** @throws RefusedRequest if the initiative has no country of that code */
    CountryAccount of(String code, Reader reader) {
        Findings findings = published.current();
        Country country = findings.dataset().countries().get(new CountryCode(code));
        if (country == null) {
            throw RefusedRequest.notFound("publication/country.unknown", code);
        }
        return CountryAccount.of(reader, findings, country, records, today());
    }

    /** What will be said of a country, if a draft becomes public. */
    CountryAccount of(ReplyDrafts.Draft draft, CountryCode code, Reader reader) {
        Country country =
                Objects.requireNonNull(draft.findings().dataset().countries().get(code), "it returned something");
        return CountryAccount.of(reader, draft.findings(), country, draft.records(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
