package org.mirrorscope.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The countries: all of them, and each by itself. */
@Controller
class CountriesController {

    private final PublishedFindings published;
    private final CountryAccounts accounts;
    private final Clock clock;

    CountriesController(PublishedFindings published, CountryAccounts accounts, Clock clock) {
        this.published = published;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/countries")
    CountriesPage countries(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String map,
            Reader reader) {
        Findings findings = published.current();
        return new CountriesPages(reader, findings).of(view(findings, group, on, map));
    }

    /** The map of participation as a file. */
    @GetMapping("/countries/participation.{format:svg|csv}")
    ResponseEntity<byte[]> participation(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String map,
            Reader reader) {
        Findings findings = published.current();
        CountriesView view = view(findings, group, on, map);
        Figure figure = new CountriesPages(reader, findings).map(view).figure();
        return FigureFile.of(figure, format, "participation-" + view.day());
    }

    private CountriesView view(Findings findings, String group, String on, String map) {
        Group chosen = group.isBlank()
                ? null
                : Group.parse(group)
                        .filter(findings.groups()::contains)
                        .orElseThrow(() -> unknown(group, findings.groups()));
        return CountriesView.of(chosen, on, map, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static RefusedRequest unknown(String group, List<Group> groups) {
        return groups.isEmpty()
                ? RefusedRequest.notFound("publication/group.none", group)
                : RefusedRequest.notFound(
                        "publication/group.unknown",
                        group,
                        groups.stream().map(Group::toString).collect(Collectors.joining(", ")));
    }

    @GetMapping("/countries/{code:[A-Z]{2}}")
    CountryPage country(@PathVariable String code, Reader reader) {
        return new CountryPages(accounts.of(code, reader)).page();
    }

    /** Lower case and three letters lead to the one address of a country. */
    @GetMapping("/countries/{code:(?![A-Z]{2}$).*}")
    RedirectView otherSpelling(@PathVariable String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        String found = published.current().dataset().countries().values().stream()
                .map(Country::code)
                .map(CountryCode::alpha2)
                .filter(alpha2 -> alpha2.equals(capitals) || alpha3(alpha2).equals(capitals))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("publication/country.unknown", code));
        RedirectView view = new RedirectView("/countries/" + found, true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }

    private static String alpha3(String alpha2) {
        try {
            return Arrays.asList(Locale.getISOCountries()).contains(alpha2)
                    ? Locale.of("", alpha2).getISO3Country()
                    : "";
        } catch (MissingResourceException none) {
            return "";
        }
    }
}
