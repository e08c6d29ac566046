package org.mirrorscope.instrument.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Concordance;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.Flaw;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.QuestionPath;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.instrument.web.DraftPage.Compared;
import org.mirrorscope.instrument.web.DraftPage.QuestionRow;
import org.mirrorscope.instrument.web.DraftPage.SectionPart;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Puts the page of a draft together. */
@Component
class DraftPages {

    private final InstrumentDrafts drafts;
    private final Instruments instruments;
    private final SiteLanguages languages;

    DraftPages(InstrumentDrafts drafts, Instruments instruments, SiteLanguages languages) {
        this.drafts = drafts;
        this.instruments = instruments;
        this.languages = languages;
    }

    DraftPage page(Draft draft, SignedIn who, Reader reader, Typed typed, Map<String, String> errors, String notice) {
        Instrument content = draft.content();
        boolean open = draft.state() == Draft.State.OPEN;
        long stopping = open
                ? drafts.check(draft, languages.tags()).stream()
                        .filter(Flaw::stops)
                        .count()
                : 0;
        List<String> compared =
                content.concordances().stream().map(Concordance::against).toList();
        return new DraftPage(
                reader.text("instrument-pages/draft.title", content.id().toString()),
                reader.text("instrument-pages/draft.description", content.id().toString()),
                Addresses.draft(draft.id()),
                EditorFrame.of(draft, reader, errors, open ? notice : reader.text("instrument-pages/draft.closed")),
                reader.text("instrument-pages/draft.lead", content.title(), Moments.of(draft.editedAt(), reader)),
                open && who.mayEditInstruments(),
                (int) stopping,
                sections(draft, reader),
                compared.stream()
                        .map(version -> new Compared(version, reader.link(Addresses.concordance(draft.id(), version))))
                        .toList(),
                earlier(content).stream()
                        .filter(version -> !compared.contains(version))
                        .toList(),
                languages.all(),
                described(content, typed));
    }

    /** What stands in the page's forms: what the draft says, and over it what was typed. */
    private static Typed described(Instrument content, Typed typed) {
        Map<String, String> fields = new HashMap<>();
        fields.put("describe.version", content.id().version());
        fields.put("describe.respondent", content.respondent().name().toLowerCase(Locale.ROOT));
        content.title().texts().forEach((language, text) -> fields.put("describe.title." + language, text));
        content.sections()
                .forEach(section -> section.title()
                        .texts()
                        .forEach((language, text) ->
                                fields.put("section-" + section.id() + ".title." + language, text)));
        String form = typed.in("form");
        typed.fields().forEach((field, value) -> fields.put(form + "." + field, value));
        return new Typed(fields);
    }

    /** The published versions of the same instrument. */
    private List<String> earlier(Instrument content) {
        return instruments.all().keySet().stream()
                .filter(id -> id.instrument().equals(content.id().instrument()))
                .map(id -> id.version())
                .filter(version -> !version.equals(content.id().version()))
                .toList();
    }

    private static List<SectionPart> sections(Draft draft, Reader reader) {
        List<SectionPart> parts = new ArrayList<>();
        for (Section section : draft.content().sections()) {
            List<QuestionRow> rows = new ArrayList<>();
            for (Question question : section.questions()) {
                rows.add(row(draft, section, question, rows.size(), reader));
            }
            parts.add(new SectionPart(
                    section.id(),
                    reader.text(section.title()),
                    parts.size(),
                    reader.link(Addresses.newQuestion(draft.id(), section.id())),
                    rows));
        }
        return parts;
    }

    private static QuestionRow row(Draft draft, Section section, Question question, int place, Reader reader) {
        List<String> marks = new ArrayList<>();
        if (question.required()) {
            marks.add(reader.text("instrument-pages/mark.required"));
        }
        if (question.relevant() != null) {
            marks.add(reader.text("instrument-pages/mark.conditional"));
        }
        if (question.visibility() != Visibility.PUBLIC) {
            marks.add(reader.text("instrument-pages/visibility."
                    + question.visibility().name().toLowerCase(Locale.ROOT)));
        }
        return new QuestionRow(
                question.variable(),
                reader.text(question.label()),
                reader.link(Addresses.question(draft.id(), QuestionPath.of(question.variable()))),
                reader.text("instrument-pages/kind." + question.kind().word()),
                marks,
                section.id(),
                place);
    }
}
