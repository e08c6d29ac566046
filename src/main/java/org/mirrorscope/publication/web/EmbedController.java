package org.mirrorscope.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Countries for other sites to show in frames of theirs, see {@link EmbedSettings}. */
@Controller
class EmbedController {

    static final String PATH = "/embed/countries/";

    private final PublishedFindings published;
    private final CountryAccounts accounts;

    EmbedController(PublishedFindings published, CountryAccounts accounts) {
        this.published = published;
        this.accounts = accounts;
    }

    /** What is wrong with an address is said as small as the page would be: it stands inside somebody else's. */
    @GetMapping(PATH + "{code}")
    EmbedPage country(@PathVariable String code, Reader reader, HttpServletResponse response) {
        String capitals = code.toUpperCase(Locale.ROOT);
        if (published.current().dataset().countries().keySet().stream()
                .map(CountryCode::alpha2)
                .anyMatch(capitals::equals)) {
            return page(accounts.of(capitals, reader));
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        return nothing(reader, code);
    }

    private static EmbedPage page(CountryAccount account) {
        Reader reader = account.reader();
        Initiative initiative = account.findings().dataset().initiative();
        CountryPages head = new CountryPages(account);
        String name = reader.name(account.country().code());
        List<CountryPart.Fact> facts = CountrySections.glanceFacts(account);
        return new EmbedPage(
                name,
                reader.text("publication/country.description", name, reader.text(initiative.name())),
                PATH + account.country().code(),
                initiative.shortName(),
                head.participation(),
                facts,
                sentence(account, facts),
                reader.links()
                        .canonical(
                                reader.language(),
                                "/countries/" + account.country().code()),
                reader.text(
                        "publication-factsheet/citation", name, initiative.shortName(), reader.date(account.today())),
                initiative.synthetic());
    }

    private static String sentence(CountryAccount account, List<CountryPart.Fact> facts) {
        if (!facts.isEmpty()) {
            return "";
        }
        return account.reader()
                .text(account.isKnown() ? "publication-reuse/embed.elsewhere" : "publication-factsheet/nothing");
    }

    private EmbedPage nothing(Reader reader, String code) {
        Initiative initiative = published.current().dataset().initiative();
        String sentence = reader.text("publication/country.unknown", code);
        return new EmbedPage(
                initiative.shortName(), sentence, "/countries", "", "", List.of(), sentence, "", "", false);
    }
}
