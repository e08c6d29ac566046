package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.analysis.cli.Figures;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shell.Page;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a variable, and of a question that is counted as several. */
@Controller
class FindingController {

    private final PublishedFindings published;

    FindingController(PublishedFindings published) {
        this.published = published;
    }

    @GetMapping("/findings/{wave}/{variable}")
    Page finding(
            @PathVariable String wave,
            @PathVariable String variable,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String show,
            Reader reader) {
        return page(published.current(), reader, new Asked(wave, variable, against, group, show));
    }

    /** The page of a variable or question over some figures. */
    static Page page(Findings findings, Reader reader, Asked asked) {
        Optional<QuestionPages> question = question(findings, reader, asked);
        return question.isPresent()
                ? question.get().page()
                : new FindingPages(Context.of(findings, reader), finding(findings, reader, asked)).page();
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
        Asked asked = new Asked(wave, variable, against, group, show);
        return file(published.current(), reader, asked, figure, format);
    }

    /** One of the figures of that page as a file. */
    static ResponseEntity<byte[]> file(Findings findings, Reader reader, Asked asked, String figure, String format) {
        Optional<QuestionPages> question = question(findings, reader, asked);
        if (question.isPresent()) {
            return file(
                    asked,
                    figure,
                    format,
                    question.get().figures(),
                    question.get().counted(),
                    reader);
        }
        FindingPages pages = new FindingPages(Context.of(findings, reader), finding(findings, reader, asked));
        return file(asked, figure, format, pages.figures(), pages.counted(figure), reader);
    }

    private static ResponseEntity<byte[]> file(
            Asked asked, String figure, String format, List<Figure> pictures, Figures counted, Reader reader) {
        String name = asked.wave() + "-" + asked.variable();
        if (format.equals("svg")) {
            return Download.picture(pictures, figure, name);
        }
        Download.named(pictures, figure);
        return Download.figures(format, name + "-" + figure, counted, reader);
    }

    /** What an address names, as it stands there. */
    record Asked(
            String wave,
            String variable,
            @Nullable String against,
            @Nullable String group,
            @Nullable String show) {

        /** Whether it names the wave to compare from. */
        boolean comparesWithChosen() {
            return against != null && !against.isBlank();
        }
    }

    /** The question that an address names, if it is counted as several variables. */
    private static Optional<QuestionPages> question(Findings findings, Reader reader, Asked asked) {
        Lookup lookup = new Lookup(findings, reader);
        Wave wave = lookup.wave(asked.wave());
        Group group = lookup.group(asked.group());
        List<Distribution> parts = lookup.parts(wave, asked.variable(), group);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuestionPages(
                        Context.of(findings, reader),
                        wave,
                        parts,
                        lookup.before(wave, asked.against()),
                        asked.comparesWithChosen(),
                        group));
    }

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
        if (comparison instanceof Comparison.Compared
                && against != null
                && against.opened().isAfter(wave.opened())) {
            throw lookup.later(wave, against);
        }
        return new Finding(wave, distribution, against, asked.comparesWithChosen(), comparison, group, asked.show());
    }
}
