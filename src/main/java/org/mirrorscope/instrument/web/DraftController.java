package org.mirrorscope.instrument.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.ConcordanceEdit;
import org.mirrorscope.instrument.Describe;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftChanged;
import org.mirrorscope.instrument.Edit;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.PartRules;
import org.mirrorscope.instrument.QuestionEdit;
import org.mirrorscope.instrument.QuestionPath;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.SectionEdit;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft as a whole: its sections, the order of its questions, its name, its end. */
@Controller
@RequestMapping(Addresses.INSTRUMENTS + "/drafts/{id}")
class DraftController {

    private static final Typed NOTHING = new Typed(Map.of());

    private final InstrumentDrafts drafts;
    private final OpenDrafts opened;
    private final DraftPages pages;
    private final SiteLanguages languages;

    DraftController(InstrumentDrafts drafts, OpenDrafts opened, DraftPages pages, SiteLanguages languages) {
        this.drafts = drafts;
        this.opened = opened;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping
    DraftPage draft(@PathVariable String id, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return pages.page(opened.find(id), who, reader, NOTHING, Map.of(), "");
    }

    @PostMapping("/describe")
    PersonalPage describe(
            @PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        VersionId named = new VersionId(draft.content().id().instrument(), typed.text("version"));
        Map<String, String> errors = new LinkedHashMap<>();
        PartRules.of(named).forEach(wrong -> errors.put("describe." + wrong.part(), wrong.sentence(reader.messages())));
        Optional<LocalizedText> title =
                typed.localized("title", languages.tags(), draft.content().title());
        if (title.isEmpty()) {
            errors.put("describe.title." + languages.tags().getFirst(), reader.text("instrument-pages/error.text"));
        }
        Respondent respondent = typed.in("respondent").equals("person") ? Respondent.PERSON : Respondent.COUNTRY;
        return errors.isEmpty()
                ? made(draft, typed, new Describe(named, respondent, title.orElseThrow()), who, reader, "")
                : pages.page(draft, who, reader, typed, errors, "");
    }

    @PostMapping("/section")
    PersonalPage section(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        String section = typed.text("section");
        Map<String, String> errors = new LinkedHashMap<>();
        LocalizedText before = draft.content().sections().stream()
                .filter(there -> there.id().equals(section))
                .map(there -> there.title())
                .findFirst()
                .orElse(null);
        String form = before == null ? "new" : "section-" + section;
        Optional<LocalizedText> title = typed.localized("title", languages.tags(), before);
        if (title.isEmpty()) {
            errors.put(form + ".title." + languages.tags().getFirst(), reader.text("instrument-pages/error.text"));
        }
        if (before == null) {
            PartRules.ofSection(section, draft.content())
                    .forEach(wrong -> errors.put("new.section", wrong.sentence(reader.messages())));
        }
        if (!errors.isEmpty()) {
            return pages.page(draft, who, reader, typed, errors, "");
        }
        Edit edit = before == null
                ? new SectionEdit.Add(section, title.orElseThrow())
                : new SectionEdit.Change(section, title.orElseThrow());
        return made(draft, typed, edit, who, reader, "section-" + section);
    }

    @PostMapping("/move")
    PersonalPage move(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        String section = typed.text("section");
        String variable = typed.text("variable");
        int place = number(typed.text("place"));
        Edit edit = variable.isEmpty()
                ? new SectionEdit.Move(section, place)
                : new QuestionEdit.Move(QuestionPath.of(variable), section, place);
        return made(draft, typed, edit, who, reader, "section-" + section);
    }

    @PostMapping("/remove")
    PersonalPage remove(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        if (!typed.isTicked("sure")) {
            return pages.page(draft, who, reader, typed, Map.of(), reader.text("instrument-pages/error.sure"));
        }
        String variable = typed.text("variable");
        Edit edit = variable.isEmpty()
                ? new SectionEdit.Remove(typed.text("section"))
                : new QuestionEdit.Remove(new QuestionPath(variable, typed.text("field")));
        return made(draft, typed, edit, who, reader, "");
    }

    @PostMapping("/compare")
    PersonalPage compare(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        Edit edit = typed.isTicked("end")
                ? new ConcordanceEdit.End(typed.text("against"))
                : new ConcordanceEdit.Begin(typed.text("against"));
        return made(draft, typed, edit, who, reader, "compare");
    }

    @PostMapping("/discard")
    PersonalPage discard(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        if (!typed.isTicked("sure")) {
            return pages.page(draft, who, reader, typed, Map.of(), reader.text("instrument-pages/error.sure"));
        }
        drafts.discard(draft.id(), who);
        return new SeeOther(Addresses.INSTRUMENTS);
    }

    /** Makes an edit and goes on at a part of the draft; says on the draft's page why it could not be made. */
    private PersonalPage made(Draft draft, Typed typed, Edit edit, SignedIn who, Reader reader, String part) {
        try {
            drafts.edit(draft.id(), number(typed.in("seen")), edit, who);
            return new SeeOther(Addresses.draft(draft.id()) + (part.isEmpty() ? "" : "#" + Addresses.encoded(part)));
        } catch (DraftChanged changed) {
            return pages.page(
                    changed.current(), who, reader, typed, Map.of(), reader.text("instrument-pages/draft.changed"));
        } catch (Refusal refusal) {
            return pages.page(draft, who, reader, typed, Map.of(), refusal.sentence(reader.messages()));
        }
    }

    static int number(String text) {
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
