package org.mirrorscope.instrument.web;

import java.util.List;
import java.util.Map;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftChanged;
import org.mirrorscope.instrument.Flaw;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.QuestionPath;
import org.mirrorscope.instrument.Spot;
import org.mirrorscope.instrument.web.ChecksPage.Line;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The checks before publishing, and publishing itself. */
@Controller
class ChecksController {

    private final InstrumentDrafts drafts;
    private final OpenDrafts opened;
    private final SiteLanguages languages;

    ChecksController(InstrumentDrafts drafts, OpenDrafts opened, SiteLanguages languages) {
        this.drafts = drafts;
        this.opened = opened;
        this.languages = languages;
    }

    @GetMapping(Addresses.INSTRUMENTS + "/drafts/{id}/checks")
    ChecksPage checks(@PathVariable String id, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return page(opened.find(id), who, reader, "");
    }

    @PostMapping(Addresses.INSTRUMENTS + "/drafts/{id}/publish")
    PersonalPage publish(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        try {
            List<Flaw> stopping = drafts.publish(
                    draft.id(), DraftController.number(sent.getOrDefault("seen", "")), languages.tags(), who);
            return stopping.isEmpty()
                    ? new SeeOther(Addresses.version(draft.content().id()))
                    : page(draft, who, reader, "");
        } catch (DraftChanged changed) {
            return page(changed.current(), who, reader, reader.text("instrument-pages/checks.changed"));
        }
    }

    private ChecksPage page(Draft draft, SignedIn who, Reader reader, String notice) {
        List<Flaw> flaws = drafts.check(draft, languages.tags());
        List<Line> stopping = flaws.stream()
                .filter(Flaw::stops)
                .map(flaw -> line(draft, flaw, reader))
                .toList();
        String name = draft.content().id().toString();
        return new ChecksPage(
                reader.text("instrument-pages/checks.title", name),
                reader.text("instrument-pages/checks.description"),
                Addresses.checks(draft.id()),
                EditorFrame.of(draft, reader, Map.of(), notice),
                reader.text("instrument-pages/checks.lead", stopping.size()),
                stopping,
                flaws.stream()
                        .filter(flaw -> !flaw.stops())
                        .map(flaw -> line(draft, flaw, reader))
                        .toList(),
                stopping.isEmpty() && draft.state() == Draft.State.OPEN && who.mayEditInstruments());
    }

    private static Line line(Draft draft, Flaw flaw, Reader reader) {
        Spot at = flaw.at();
        String place = at.question().isEmpty()
                ? at.section().isEmpty() ? reader.text("instrument-pages/checks.whole") : at.section()
                : at.field().isEmpty() ? at.question() : at.question() + " · " + at.field();
        return new Line(
                at.against().isEmpty() ? place : reader.text("instrument-pages/checks.against", place, at.against()),
                reader.link(href(draft, at)),
                flaw.sentence(reader.messages()));
    }

    private static String href(Draft draft, Spot at) {
        if (!at.against().isEmpty()) {
            return at.question().isEmpty()
                    ? Addresses.concordance(draft.id(), at.against())
                    : Addresses.verdict(draft.id(), at.against(), at.question());
        }
        if (!at.question().isEmpty()) {
            return Addresses.question(draft.id(), new QuestionPath(at.question(), at.field()));
        }
        return at.section().isEmpty() ? Addresses.draft(draft.id()) : Addresses.section(draft.id(), at.section());
    }
}
