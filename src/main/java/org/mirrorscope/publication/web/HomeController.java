package org.mirrorscope.publication.web;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.members.PublishedSurveys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page. */
@Controller
class HomeController {

    private final PublishedFindings published;
    private final PublishedSurveys members;

    HomeController(PublishedFindings published, PublishedSurveys members) {
        this.published = published;
        this.members = members;
    }

    @GetMapping("/")
    HomePage home(@RequestParam(name = "wave", required = false) @Nullable String name, Reader reader) {
        Findings findings = published.current();
        HomePages pages = new HomePages(reader, findings, !members.published().isEmpty());
        if (name == null) {
            return findings.latestPublished().map(pages::of).orElseGet(pages::withoutWave);
        }
        return findings.wave(new WaveId(name))
                .filter(Wave::published)
                .map(pages::of)
                .orElseThrow(() -> RefusedRequest.notFound("publication/wave.unknown", name));
    }
}
