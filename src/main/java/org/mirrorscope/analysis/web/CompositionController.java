package org.mirrorscope.analysis.web;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.Wave;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a wave's composition. */
@Controller
class CompositionController {

    private final PublishedFindings published;

    CompositionController(PublishedFindings published) {
        this.published = published;
    }

    @GetMapping("/composition")
    CompositionPage composition(
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable String group,
            Reader reader) {
        Findings findings = published.current();
        Lookup lookup = new Lookup(findings, reader);
        Wave asked = lookup.waveOrLatest(wave).orElse(null);
        return new CompositionPages(Context.of(findings, reader), asked, wave != null, lookup.group(group)).page();
    }

    /** One of the page's figures as a file. */
    @GetMapping("/composition/{question}/{figure:[a-z-]+}.{format:svg|csv|json}")
    ResponseEntity<byte[]> file(
            @PathVariable String question,
            @PathVariable String figure,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable String group,
            Reader reader) {
        Findings findings = published.current();
        Lookup lookup = new Lookup(findings, reader);
        Wave asked = lookup.waveOrLatest(wave)
                .orElseThrow(() -> RefusedRequest.notFound("analysis-pages/unknown.wave.none", ""));
        CompositionPages pages =
                new CompositionPages(Context.of(findings, reader), asked, wave != null, lookup.group(group));
        String name = asked.id() + "-" + question;
        if (format.equals("svg")) {
            return Download.picture(pages.figures(question), figure, name);
        }
        Download.named(pages.figures(question), figure);
        return Download.figures(format, name + "-" + figure, pages.counted(question), reader);
    }
}
