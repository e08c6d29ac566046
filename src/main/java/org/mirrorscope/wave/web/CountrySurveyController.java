package org.mirrorscope.wave.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.NavigationEntry;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.members.Survey;
import org.mirrorscope.wave.members.SurveyFindings;
import org.mirrorscope.wave.members.Surveys;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a lead gets the links for the members of the own country. */
@Controller
@RequestMapping("/my/{country:[A-Z]{2}}/members")
class CountrySurveyController implements SignedInEntries {

    private static final int AFTER_COUNTRY = 12;

    private final Surveys surveys;
    private final SurveyFindings findings;

    CountrySurveyController(Surveys surveys, SurveyFindings findings) {
        this.surveys = surveys;
        this.findings = findings;
    }

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        return who.countries().stream()
                .limit(1)
                .map(country -> new NavigationEntry(
                        AFTER_COUNTRY, "/my/" + country.alpha2() + "/members", "wave-pages/nav.members"))
                .toList();
    }

    @GetMapping
    CountrySurveysPage list(@PathVariable String country, SignedIn who, Reader reader) {
        CountryCode code = OpenReturns.country(country);
        String path = "/my/" + code.alpha2() + "/members";
        return new CountrySurveysPage(
                reader.text("wave-pages/members"),
                reader.text("wave-pages/members.country.lead"),
                path,
                reader.name(code),
                surveys.of(who, code).stream()
                        .map(survey -> line(who, code, survey, path + "/" + survey.id(), reader))
                        .toList());
    }

    private CountrySurveysPage.Line line(SignedIn who, CountryCode country, Survey survey, String path, Reader reader) {
        boolean hands = who.may(Deed.HAND_OUT_LINKS, country);
        return new CountrySurveysPage.Line(
                path,
                reader.text(survey.title()),
                SurveyController.state(survey, reader),
                hands && survey.closed() == null,
                hands ? SurveyController.address(surveys.link(who, survey.id(), country), reader) : null,
                hands ? reader.text("wave-pages/members.tokens.made", surveys.tokens(who, survey.id(), country)) : "",
                path + "/results");
    }

    /** The links for one answer as a file; they are told this once. */
    @PostMapping("/{survey}/tokens")
    ResponseEntity<byte[]> tokens(
            @PathVariable String country,
            @PathVariable String survey,
            @RequestParam(defaultValue = "0") int count,
            SignedIn who,
            Reader reader) {
        CountryCode code = OpenReturns.country(country);
        who.require(Deed.HAND_OUT_LINKS, code);
        String file = surveys.tokens(who, MembersController.id(survey), code, count).stream()
                .map(link -> SurveyController.address(link, reader) + "\r\n")
                .collect(Collectors.joining("", "link\r\n", ""));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("links-" + survey + "-" + code.alpha2() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{survey}/results")
    SurveyResultsPage results(@PathVariable String country, @PathVariable String survey, SignedIn who, Reader reader) {
        who.require(Deed.SEE_RETURN, OpenReturns.country(country));
        return findings.find(who, MembersController.id(survey))
                .map(results ->
                        new SurveyResultPages(reader).of(results, "/my/" + country + "/members/" + survey + "/results"))
                .orElseThrow(() -> RefusedRequest.notFound("wave/survey.unknown", survey));
    }
}
