package org.mirrorscope.instrument.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.web.PreviewPage.Part;
import org.mirrorscope.instrument.web.PreviewPage.Row;
import org.mirrorscope.instrument.web.TranslationPage.Choice;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts and published versions as a country sees them. */
@Controller
class PreviewController {

    private final Instruments instruments;
    private final OpenDrafts opened;
    private final SiteLanguages languages;

    PreviewController(Instruments instruments, OpenDrafts opened, SiteLanguages languages) {
        this.instruments = instruments;
        this.opened = opened;
        this.languages = languages;
    }

    @GetMapping(Addresses.INSTRUMENTS + "/drafts/{id}/preview")
    PreviewPage draft(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        Draft draft = opened.find(id);
        String path = Addresses.draft(draft.id()) + "/preview";
        return page(
                draft.content(),
                path + "?",
                Addresses.draft(draft.id()),
                Map.of(),
                ending -> Addresses.draftFile(draft.id(), ending) + "?",
                sent,
                reader);
    }

    @GetMapping(Addresses.INSTRUMENTS + "/version")
    PreviewPage version(
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String version,
            @RequestParam MultiValueMap<String, String> sent,
            SignedIn who,
            Reader reader) {
        who.require(Deed.SEE_OFFICE);
        VersionId id = new VersionId(instrument, version);
        Instrument content = instruments
                .find(id)
                .orElseThrow(() -> RefusedRequest.notFound("instrument/version.none", instrument, version));
        return page(
                content,
                Addresses.version(id) + "&",
                Addresses.INSTRUMENTS,
                Map.of("instrument", instrument, "version", version),
                ending -> Addresses.versionFile(id, ending) + "&",
                sent,
                reader);
    }

    private PreviewPage page(
            Instrument content,
            String path,
            String back,
            Map<String, String> hidden,
            UnaryOperator<String> files,
            MultiValueMap<String, String> sent,
            Reader reader) {
        String tag = languages.tag(sent.getFirst("in"), reader);
        Locale language = Locale.forLanguageTag(tag);
        Map<String, String> along = new LinkedHashMap<>(hidden);
        along.put("in", tag);
        return new PreviewPage(
                reader.text("instrument-pages/preview.title", content.id().toString()),
                reader.text("instrument-pages/preview.description"),
                path + "in=" + tag,
                content.title().in(language),
                reader.link(back),
                languages.all().stream()
                        .map(offered -> new Choice(
                                offered.name(),
                                reader.link(path + "in=" + offered.tag()),
                                offered.tag().equals(tag)))
                        .toList(),
                tag,
                reader.link(path.substring(0, path.indexOf('?'))),
                along,
                parts(content, sent, language),
                sent,
                downloads(files, language, reader));
    }

    private static List<Choice> downloads(UnaryOperator<String> files, Locale language, Reader reader) {
        String tag = language.toLanguageTag();
        return Stream.of("pdf", "xlsx", "yaml")
                .map(ending -> new Choice(
                        ending.toUpperCase(Locale.ROOT), reader.link(files.apply(ending) + "in=" + tag), false))
                .toList();
    }

    private static List<Part> parts(Instrument content, Map<String, List<String>> sent, Locale language) {
        Set<String> passed = new Routing(content).passedBy(TriedAnswers.of(content, sent));
        List<Part> parts = new ArrayList<>();
        content.sections()
                .forEach(section -> parts.add(new Part(
                        section.title().in(language),
                        section.questions().stream()
                                .map(question -> new Row(
                                        AskedQuestions.of(question, language), isPassed(content, question, passed)))
                                .toList())));
        return parts;
    }

    private static boolean isPassed(Instrument content, Question question, Set<String> passed) {
        return content.variables(question).stream().allMatch(variable -> passed.contains(variable.name()));
    }
}
