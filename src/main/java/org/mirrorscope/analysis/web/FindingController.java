package org.mirrorscope.analysis.web;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a variable. */
@Controller
class FindingController {

    private final PublishedFindings published;

    FindingController(PublishedFindings published) {
        this.published = published;
    }

    @GetMapping("/findings/{wave}/{variable}")
    FindingPage finding(
            @PathVariable String wave,
            @PathVariable String variable,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String show,
            Reader reader) {
        Findings findings = published.current();
        Finding finding = finding(findings, reader, new Asked(wave, variable, against, group, show));
        return new FindingPages(Context.of(findings, reader), finding).page();
    }

    /** One of the page's figures as a file. */
    @GetMapping("/findings/{wave}/{variable}/{figure:[a-z-]+}.{format:svg|csv|json}")
    ResponseEntity<byte[]> file(
            @PathVariable String wave,
            @PathVariable String variable,
            @PathVariable String figure,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String show,
            Reader reader) {
        Findings findings = published.current();
        Finding finding = finding(findings, reader, new Asked(wave, variable, against, group, show));
        FindingPages pages = new FindingPages(Context.of(findings, reader), finding);
        String name = wave + "-" + variable;
        if (format.equals("svg")) {
            return Download.picture(pages.figures(), figure, name);
        }
        Download.named(pages.figures(), figure);
        return Download.figures(format, name + "-" + figure, pages.counted(figure), reader);
    }

    /** What an address names, as it stands there. */
    record Asked(
            String wave,
            String variable,
            @Nullable String against,
            @Nullable String group,
            @Nullable String show) {}

    /** What the address asks for, or a refusal that says what there is. */
    static Finding finding(Findings findings, Reader reader, Asked asked) {
        Lookup lookup = new Lookup(findings, reader);
        Wave wave = lookup.wave(asked.wave());
        Group group = lookup.group(asked.group());
        Distribution distribution = lookup.variable(wave, asked.variable(), group);
        Wave against = lookup.against(wave, asked.against());
        Comparison comparison = against == null
                ? null
                : new WavePair(findings, against, wave, group)
                        .comparison(asked.variable())
                        .orElse(null);
        boolean chosen = asked.against() != null && !asked.against().isBlank();
        return new Finding(wave, distribution, against, chosen, comparison, group, asked.show());
    }
}
