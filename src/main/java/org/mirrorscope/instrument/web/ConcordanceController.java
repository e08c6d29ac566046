package org.mirrorscope.instrument.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.ComparedQuestion;
import org.mirrorscope.instrument.Concordance;
import org.mirrorscope.instrument.ConcordanceEdit;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftChanged;
import org.mirrorscope.instrument.Edit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.web.Asked.Option;
import org.mirrorscope.instrument.web.ConcordancePage.Row;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a draft compares with an earlier version, question by question. */
@Controller
@RequestMapping(Addresses.INSTRUMENTS + "/drafts/{id}")
class ConcordanceController {

    private final InstrumentDrafts drafts;
    private final Instruments instruments;
    private final OpenDrafts opened;
    private final SiteLanguages languages;

    ConcordanceController(
            InstrumentDrafts drafts, Instruments instruments, OpenDrafts opened, SiteLanguages languages) {
        this.drafts = drafts;
        this.instruments = instruments;
        this.opened = opened;
        this.languages = languages;
    }

    @GetMapping("/concordance")
    ConcordancePage concordance(
            @PathVariable String id, @RequestParam(defaultValue = "") String against, SignedIn who, Reader reader) {
        who.require(Deed.SEE_OFFICE);
        Draft draft = opened.find(id);
        List<Row> rows = compared(draft, against).stream()
                .map(compared -> row(draft, against, compared, reader))
                .toList();
        return new ConcordancePage(
                reader.text(
                        "instrument-pages/concordance.title",
                        draft.content().id().version(),
                        against),
                reader.text("instrument-pages/concordance.description"),
                Addresses.concordance(draft.id(), against),
                EditorFrame.of(draft, reader, Map.of(), ""),
                reader.text(
                        "instrument-pages/concordance.lead",
                        rows.stream().filter(Row::needed).count()),
                against,
                draft.state() == Draft.State.OPEN && who.mayEditInstruments(),
                rows);
    }

    /** @throws RefusedRequest if the draft is not compared with that version, or there is none */
    private List<ComparedQuestion> compared(Draft draft, String against) {
        boolean begun = draft.content().concordances().stream()
                .map(Concordance::against)
                .anyMatch(against::equals);
        VersionId earlier = new VersionId(draft.content().id().instrument(), against);
        Instrument version = instruments
                .find(earlier)
                .filter(found -> begun)
                .orElseThrow(() -> RefusedRequest.notFound("instrument/concordance.none", against));
        return ComparedQuestion.of(draft.content(), version);
    }

    private static Row row(Draft draft, String against, ComparedQuestion compared, Reader reader) {
        boolean needed = compared.verdict().isEmpty();
        return new Row(
                compared.variable(),
                reader.text(any(compared).label()),
                reader.link(Addresses.verdict(draft.id(), against, compared.variable())),
                changes(compared, reader),
                compared.verdict()
                        .map(verdict -> reader.text(
                                "instrument-pages/verdict." + verdict.name().toLowerCase(Locale.ROOT)))
                        .orElseGet(() -> reader.text("instrument-pages/verdict.needed")),
                needed,
                compared.stated() != null);
    }

    private static Question any(ComparedQuestion compared) {
        Question now = compared.now();
        return now != null ? now : Objects.requireNonNull(compared.then());
    }

    private static String changes(ComparedQuestion compared, Reader reader) {
        return compared.changes().stream()
                .map(change ->
                        reader.text("instrument-pages/change." + change.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/verdict")
    VerdictPage verdict(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String against,
            @RequestParam(defaultValue = "") String variable,
            SignedIn who,
            Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        ComparedQuestion compared = one(draft, against, variable);
        return page(draft, against, compared, VerdictForm.of(compared), Map.of(), "", reader);
    }

    private ComparedQuestion one(Draft draft, String against, String variable) {
        return compared(draft, against).stream()
                .filter(any -> any.variable().equals(variable) || variable.startsWith(any.variable() + "."))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("instrument/question.gone", variable));
    }

    @PostMapping("/verdict")
    PersonalPage state(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        String against = typed.in("against");
        ComparedQuestion compared = one(draft, against, typed.in("variable"));
        Optional<Concordance.Stated> stated = VerdictForm.stated(typed, compared, languages.tags());
        if (typed.in("do").equals("takeBack")) {
            return made(
                    draft,
                    against,
                    compared,
                    typed,
                    new ConcordanceEdit.TakeBack(against, compared.variable()),
                    who,
                    reader);
        }
        if (stated.isEmpty()) {
            String sentence = reader.text("instrument-pages/error.verdict");
            return page(draft, against, compared, typed, Map.of("verdict", sentence), "", reader);
        }
        Edit edit = new ConcordanceEdit.State(against, compared.variable(), stated.get());
        String wrong = wrong(edit.on(draft.content()), compared.variable(), reader);
        return wrong.isEmpty()
                ? made(draft, against, compared, typed, edit, who, reader)
                : page(draft, against, compared, typed, Map.of("verdict", wrong), "", reader);
    }

    /** What the check of the concordance would say of this statement; empty if nothing. */
    private String wrong(Instrument after, String variable, Reader reader) {
        return Concordances.check(after, instruments.all().values()).stream()
                .filter(violation -> violation.variable().equals(variable))
                .map(violation ->
                        reader.text(violation.key(), violation.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private PersonalPage made(
            Draft draft,
            String against,
            ComparedQuestion compared,
            Typed typed,
            Edit edit,
            SignedIn who,
            Reader reader) {
        try {
            Draft after = drafts.edit(draft.id(), DraftController.number(typed.in("seen")), edit, who);
            return new SeeOther(next(after, against)
                    .map(variable -> Addresses.verdict(draft.id(), against, variable))
                    .orElseGet(() -> Addresses.concordance(draft.id(), against)));
        } catch (DraftChanged changed) {
            String notice = reader.text("instrument-pages/verdict.rival");
            return page(changed.current(), against, compared, typed, Map.of(), notice, reader);
        }
    }

    /** The next question that still needs a verdict. */
    private Optional<String> next(Draft draft, String against) {
        return compared(draft, against).stream()
                .filter(compared -> compared.verdict().isEmpty())
                .map(ComparedQuestion::variable)
                .findFirst();
    }

    private VerdictPage page(
            Draft draft,
            String against,
            ComparedQuestion compared,
            Typed typed,
            Map<String, String> errors,
            String notice,
            Reader reader) {
        Asked then = asked(compared.then(), reader);
        Asked now = asked(compared.now(), reader);
        return new VerdictPage(
                reader.text("instrument-pages/verdict.title", compared.variable()),
                reader.text("instrument-pages/verdict.description"),
                Addresses.verdict(draft.id(), against, compared.variable()),
                EditorFrame.of(draft, reader, errors, notice),
                against,
                compared.variable(),
                changes(compared, reader),
                then,
                now,
                compared.possible().stream()
                        .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
                        .toList(),
                options(compared.newCodes(), reader),
                then == null ? List.of() : then.options(),
                options(compared.goneCodes(), reader),
                now == null ? List.of() : now.options(),
                languages.all(),
                typed,
                compared.stated() != null,
                reader.link(Addresses.concordance(draft.id(), against)));
    }

    private static @Nullable Asked asked(@Nullable Question question, Reader reader) {
        return question == null ? null : AskedQuestions.of(question, reader.language());
    }

    private static List<Option> options(List<Code> codes, Reader reader) {
        return codes.stream()
                .map(code -> new Option(code.code(), reader.text(code.label())))
                .toList();
    }
}
