package org.mirrorscope.publication.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Countries side by side. The form sends its choices by plain GET: commas and repeated parameters are the same. */
@Controller
class CompareController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublishedFindings published;
    private final CountryAccounts accounts;

    CompareController(PublishedFindings published, CountryAccounts accounts) {
        this.published = published;
        this.accounts = accounts;
    }

    @GetMapping("/compare")
    ComparePage compare(
            @RequestParam(required = false) @Nullable List<String> countries,
            @RequestParam(required = false) @Nullable String only,
            Reader reader) {
        return page(countries, only, reader);
    }

    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable List<String> countries,
            @RequestParam(required = false) @Nullable String only,
            Reader reader) {
        ComparePage page = page(countries, only, reader);
        if (page.columns().isEmpty()) {
            throw RefusedRequest.badRequest("publication/compare.none", ComparePages.MOST);
        }
        boolean synthetic = published.current().dataset().initiative().synthetic();
        String note = synthetic ? reader.text("publication-factsheet/synthetic") : "";
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("compare-" + page.chosen().replace(',', '-') + ".csv")
                                .build()
                                .toString())
                .body(new CompareCsv(page, note).write().getBytes(StandardCharsets.UTF_8));
    }

    private ComparePage page(@Nullable List<String> countries, @Nullable String only, Reader reader) {
        Findings findings = published.current();
        List<String> chosen = countries == null
                ? List.of()
                : chosen(countries, findings.dataset().countries().keySet());
        return new ComparePages(
                        reader,
                        findings,
                        chosen.stream().map(code -> accounts.of(code, reader)).toList())
                .page("differences".equals(only));
    }

    private static List<String> chosen(List<String> asked, Set<CountryCode> known) {
        Set<String> chosen = new LinkedHashSet<>();
        asked.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> chosen.add(known.stream()
                        .map(CountryCode::alpha2)
                        .filter(text.toUpperCase(Locale.ROOT)::equals)
                        .findFirst()
                        .orElseThrow(() -> RefusedRequest.notFound("publication/compare.unknown", text))));
        if (chosen.size() > ComparePages.MOST) {
            throw RefusedRequest.badRequest("publication/compare.many", ComparePages.MOST, chosen.size());
        }
        return List.copyOf(chosen);
    }
}
