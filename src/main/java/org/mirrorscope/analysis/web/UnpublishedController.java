package org.mirrorscope.analysis.web;

import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.UnpublishedFindings;
import org.mirrorscope.analysis.web.FindingController.Asked;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The findings of a wave before they are public, for the office; once they are, these addresses lead to theirs. */
@Controller
@RequestMapping("/office/waves/{wave}/findings")
class UnpublishedController {

    /** Absent where pages are shown without a database. */
    private final ObjectProvider<UnpublishedFindings> unpublished;

    UnpublishedController(ObjectProvider<UnpublishedFindings> unpublished) {
        this.unpublished = unpublished;
    }

    @GetMapping
    PersonalPage wave(
            @PathVariable String wave,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String group,
            SignedIn who,
            Reader reader) {
        Findings findings = unpublished.getObject().with(who, new WaveId(wave));
        Wave asked = new Lookup(findings, reader).wave(wave);
        return asked.published()
                ? new SeeOther(Addresses.wave(asked))
                : new UnpublishedPage(FindingsController.pages(findings, reader, wave, against, group)
                        .page(Collections.emptySortedMap()));
    }

    @GetMapping("/{variable}")
    PersonalPage variable(
            @PathVariable String wave,
            @PathVariable String variable,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String show,
            SignedIn who,
            Reader reader) {
        Findings findings = unpublished.getObject().with(who, new WaveId(wave));
        Wave asked = new Lookup(findings, reader).wave(wave);
        return asked.published()
                ? new SeeOther(Addresses.variable(asked, variable))
                : new UnpublishedPage(
                        FindingController.page(findings, reader, new Asked(wave, variable, against, group, show)));
    }

    /** @param file a figure's name, a dot and svg, csv or json */
    @GetMapping("/{variable}/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String wave,
            @PathVariable String variable,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String show,
            SignedIn who,
            Reader reader) {
        Findings findings = unpublished.getObject().with(who, new WaveId(wave));
        String format = Objects.requireNonNullElse(StringUtils.getFilenameExtension(file), "");
        if (!Download.FORMATS.contains(format)) {
            throw RefusedRequest.notFound("analysis-pages/unknown.figure.none", file);
        }
        ResponseEntity<byte[]> kept = FindingController.file(
                findings,
                reader,
                new Asked(wave, variable, against, group, show),
                StringUtils.stripFilenameExtension(file),
                format);
        return ResponseEntity.ok()
                .headers(kept.getHeaders())
                .headers(headers -> headers.setCacheControl(CacheControl.noStore()))
                .body(kept.getBody());
    }
}
