package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Countries side by side. The form sends its choices by plain GET: commas and repeated parameters are the same. */
@Controller
class CompareController {

    private final PublishedFindings published;

    CompareController(PublishedFindings published) {
        this.published = published;
    }

    @GetMapping("/compare")
    ComparePage compare(
            @RequestParam(required = false) @Nullable List<String> countries,
            @RequestParam(required = false) @Nullable String only,
            Reader reader) {
        Findings findings = published.current();
        List<CountryCode> chosen = countries == null
                ? List.of()
                : chosen(countries, findings.dataset().countries().keySet());
        return new ComparePages(reader, findings).of(chosen, "differences".equals(only));
    }

    private static List<CountryCode> chosen(List<String> asked, Set<CountryCode> known) {
        List<CountryCode> chosen = new ArrayList<>();
        asked.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> {
                    CountryCode country = known.stream()
                            .filter(code -> code.alpha2().equals(text.toUpperCase(Locale.ROOT)))
                            .findFirst()
                            .orElseThrow(() -> RefusedRequest.notFound("publication/compare.unknown", text));
                    if (!chosen.contains(country)) {
                        chosen.add(country);
                    }
                });
        if (chosen.size() > ComparePages.MOST) {
            throw RefusedRequest.badRequest("publication/compare.many", ComparePages.MOST, chosen.size());
        }
        return chosen;
    }
}
