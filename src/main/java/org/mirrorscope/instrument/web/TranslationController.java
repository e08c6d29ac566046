package org.mirrorscope.instrument.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftChanged;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.InstrumentTexts;
import org.mirrorscope.instrument.TextPlace;
import org.mirrorscope.instrument.Translate;
import org.mirrorscope.instrument.web.TranslationPage.Choice;
import org.mirrorscope.instrument.web.TranslationPage.Original;
import org.mirrorscope.instrument.web.TranslationPage.Row;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts of a draft in one language, section by section. */
@Controller
class TranslationController {

    private static final String PATH = Addresses.INSTRUMENTS + "/drafts/{id}/translation";

    private final InstrumentDrafts drafts;
    private final OpenDrafts opened;
    private final SiteLanguages languages;

    TranslationController(InstrumentDrafts drafts, OpenDrafts opened, SiteLanguages languages) {
        this.drafts = drafts;
        this.opened = opened;
        this.languages = languages;
    }

    @GetMapping(PATH)
    TranslationPage translation(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String section,
            SignedIn who,
            Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        return page(draft, language(to), section, Map.of(), "", reader);
    }

    @PostMapping(PATH)
    PersonalPage save(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        Language to = language(typed.in("to"));
        String section = typed.in("section");
        Map<TextPlace, String> texts = new LinkedHashMap<>();
        Map<TextPlace, String> kept = new LinkedHashMap<>();
        // The texts as the translator saw them: their numbers count those of that revision.
        int seen = DraftController.number(typed.in("seen"));
        List<TextPlace> places = places(drafts.content(draft, seen), section);
        for (int i = 0; i < places.size(); i++) {
            if (typed.fields().containsKey("text." + i)) {
                texts.put(places.get(i), typed.text("text." + i));
                kept.put(places.get(i), typed.in("text." + i));
            }
        }
        try {
            drafts.edit(draft.id(), seen, new Translate(to.tag(), texts), who);
            return new SeeOther(path(draft, to, section) + "&saved=yes");
        } catch (DraftChanged changed) {
            String notice = reader.text("instrument-pages/translation.rival");
            return page(changed.current(), to, section, kept, notice, reader);
        }
    }

    private Language language(String tag) {
        return languages.all().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("instrument-pages/error.language", tag));
    }

    private static String path(Draft draft, Language to, String section) {
        return Addresses.translation(draft.id(), to.tag()) + "&section=" + Addresses.encoded(section);
    }

    /** Titles and notes stand in the section without a name. */
    private static List<TextPlace> places(Instrument content, String section) {
        return InstrumentTexts.of(content).keySet().stream()
                .filter(place -> place.section().equals(section))
                .toList();
    }

    private TranslationPage page(
            Draft draft, Language to, String section, Map<TextPlace, String> typed, String notice, Reader reader) {
        Map<TextPlace, LocalizedText> texts = InstrumentTexts.of(draft.content());
        List<Row> rows = places(draft.content(), section).stream()
                .map(place -> row(place, requireNonNull(texts.get(place)), to, typed, reader))
                .toList();
        return new TranslationPage(
                reader.text("instrument-pages/translation.title", to.in(reader)),
                reader.text("instrument-pages/translation.description"),
                path(draft, to, section),
                EditorFrame.of(draft, reader, Map.of(), notice),
                reader.text("instrument-pages/translation.lead", missing(texts, to, null)),
                to,
                choices(draft, texts, to, section, reader),
                section,
                rows);
    }

    private static long missing(Map<TextPlace, LocalizedText> texts, Language to, @Nullable String section) {
        return texts.entrySet().stream()
                .filter(entry -> section == null || entry.getKey().section().equals(section))
                .filter(entry -> !entry.getValue().texts().containsKey(to.tag()))
                .count();
    }

    private List<Choice> choices(
            Draft draft, Map<TextPlace, LocalizedText> texts, Language to, String current, Reader reader) {
        List<Choice> choices = new ArrayList<>();
        Stream.concat(Stream.of(""), draft.content().sections().stream().map(section -> section.id()))
                .forEach(section -> {
                    String name = section.isEmpty()
                            ? reader.text("instrument-pages/translation.titles")
                            : draft.content().sections().stream()
                                    .filter(there -> there.id().equals(section))
                                    .map(there -> reader.text(there.title()))
                                    .findFirst()
                                    .orElse(section);
                    long missing = missing(texts, to, section);
                    choices.add(new Choice(
                            missing == 0 ? name : name + " (" + missing + ")",
                            reader.link(path(draft, to, section)),
                            section.equals(current)));
                });
        return choices;
    }

    private static Row row(
            TextPlace place, LocalizedText text, Language to, Map<TextPlace, String> typed, Reader reader) {
        List<Original> original = text.texts().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(to.tag()))
                .map(entry -> new Original(entry.getKey(), entry.getValue()))
                .toList();
        String own = typed.getOrDefault(place, text.texts().getOrDefault(to.tag(), ""));
        boolean isLong = own.length() > 80
                || original.stream().anyMatch(other -> other.text().length() > 80);
        return new Row(words(place, reader), original, own, isLong);
    }

    private static String words(TextPlace place, Reader reader) {
        String question = place.field().isEmpty() ? place.variable() : place.variable() + " · " + place.field();
        String part = place.part().equals("codes") || place.part().equals("items")
                ? place.entry()
                : reader.text("instrument/part." + place.part());
        return question.isEmpty() ? part : question + ", " + part;
    }
}
