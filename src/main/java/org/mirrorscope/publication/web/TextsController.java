package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.publication.web.AboutPage.WaveLine;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that explain: method, site, accessibility. */
@Controller
class TextsController {

    private final PublishedFindings published;

    TextsController(PublishedFindings published) {
        this.published = published;
    }

    @GetMapping("/method")
    MethodPage method(Reader reader) {
        return new MethodPages(reader).page();
    }

    @GetMapping("/about")
    AboutPage about(Reader reader) {
        Findings findings = published.current();
        Dataset data = findings.dataset();
        List<WaveLine> waves = data.waves().stream()
                .filter(wave -> findings.wave(wave.wave().id()).isPresent())
                .map(wave -> line(reader, wave))
                .toList();
        return new AboutPage(
                reader.text("publication/about.title"),
                reader.text("publication/about.description", data.initiative().name()),
                "/about",
                reader.text(data.initiative().name()),
                data.initiative().source(),
                data.initiative().synthetic(),
                waves);
    }

    private static WaveLine line(Reader reader, WaveAnswers answers) {
        Wave wave = answers.wave();
        return new WaveLine(
                reader.text(wave.title()),
                reader.link("/findings/" + wave.id()),
                reader.text(
                        "publication/about.days",
                        reader.date(wave.opened()),
                        reader.date(PublicationSite.lastDay(wave))),
                reader.text(
                        "publication/k-of-n",
                        answers.revisions().size(),
                        wave.population().size()));
    }

    @GetMapping("/accessibility")
    AccessibilityPage accessibility(Reader reader) {
        return new AccessibilityPage(
                reader.text("publication/accessibility.title"),
                reader.text("publication/accessibility.description"),
                "/accessibility");
    }
}
