package org.mirrorscope.analysis.web;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.members.PublishedSurveys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of all waves and of one wave. */
@Controller
class FindingsController {

    private final PublishedFindings published;
    private final PublishedSurveys members;

    FindingsController(PublishedFindings published, PublishedSurveys members) {
        this.published = published;
        this.members = members;
    }

    @GetMapping("/findings")
    FindingsPage findings(Reader reader) {
        return new FindingsPages(Context.of(published.current(), reader))
                .page(!members.published().isEmpty());
    }

    @GetMapping("/findings/{wave}")
    WaveFindingsPage wave(
            @PathVariable String wave,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String group,
            Reader reader) {
        Findings findings = published.current();
        return pages(findings, reader, wave, against, group).page(published.corrections(new WaveId(wave)));
    }

    /** The page of a wave over some figures. */
    static WaveFindingsPages pages(
            Findings findings, Reader reader, String wave, @Nullable String against, @Nullable String group) {
        Lookup lookup = new Lookup(findings, reader);
        Wave asked = lookup.wave(wave);
        boolean chosen = against != null && !against.isBlank();
        return new WaveFindingsPages(
                Context.of(findings, reader), asked, lookup.before(asked, against), chosen, lookup.group(group));
    }
}
