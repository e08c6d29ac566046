package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.members.PublishedSurveys;
import org.mirrorscope.wave.members.Survey;
import org.owasp.encoder.Encode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What machines that look for pages ask for first. */
@Controller
class AddressesController {

    private final PublishedFindings published;
    private final PublishedSurveys members;

    AddressesController(PublishedFindings published, PublishedSurveys members) {
        this.published = published;
        this.members = members;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots(Reader reader) {
        return "User-agent: *\nAllow: /\nSitemap: " + reader.links().canonical(Locale.ENGLISH, "/sitemap.xml") + "\n";
    }

    /** Every public page that has an address of its own, in every language (sitemaps.org, 0.9). */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String sitemap(Reader reader) {
        Findings findings = published.current();
        List<Locale> languages = Stream.concat(Stream.of("en"), findings.dataset().initiative().languages().stream())
                .distinct()
                .map(Locale::forLanguageTag)
                .toList();
        StringBuilder map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : paths(findings, members.published())) {
            for (Locale language : languages) {
                map.append("<url><loc>")
                        .append(Encode.forXml(reader.links().canonical(language, path)))
                        .append("</loc></url>\n");
            }
        }
        return map.append("</urlset>\n").toString();
    }

    private static List<String> paths(Findings findings, List<Survey> published) {
        List<String> paths = new ArrayList<>(List.of("/", "/countries", "/compare", "/factsheet", "/findings"));
        findings.dataset().countries().keySet().forEach(country -> paths.add("/countries/" + country));
        findings.waves().forEach(wave -> {
            paths.add("/findings/" + wave.id());
            findings.variables(wave.id())
                    .forEach(variable -> paths.add("/findings/" + wave.id() + "/" + variable.name()));
        });
        if (!published.isEmpty()) {
            paths.add("/members/results");
            published.forEach(survey -> paths.add("/members/results/" + survey.id()));
        }
        paths.addAll(List.of("/announcements", "/method", "/about", "/accessibility"));
        return paths;
    }
}
