package org.mirrorscope.instrument.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Draft;
import org.mirrorscope.instrument.DraftChanged;
import org.mirrorscope.instrument.Edit;
import org.mirrorscope.instrument.InstrumentDrafts;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.QuestionEdit;
import org.mirrorscope.instrument.QuestionPath;
import org.mirrorscope.instrument.web.QuestionEditorPage.FieldLink;
import org.mirrorscope.instrument.web.QuestionEditorPage.Where;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One question, old or new, one page. */
@Controller
class QuestionController {

    private static final String PATH = Addresses.INSTRUMENTS + "/drafts/{id}/question";

    private final InstrumentDrafts drafts;
    private final OpenDrafts opened;
    private final SiteLanguages languages;

    QuestionController(InstrumentDrafts drafts, OpenDrafts opened, SiteLanguages languages) {
        this.drafts = drafts;
        this.opened = opened;
        this.languages = languages;
    }

    @GetMapping(PATH)
    QuestionEditorPage question(
            @PathVariable String id, @RequestParam Map<String, String> asked, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Where where = where(new Typed(asked), draft);
        Typed filled = old(draft, where).map(QuestionFields::of).orElseGet(QuestionFields::blank);
        return page(draft, where, filled, Map.of(), "", null, reader);
    }

    @PostMapping(PATH)
    PersonalPage save(@PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who, Reader reader) {
        Draft draft = opened.findToEdit(id, who);
        Typed typed = new Typed(sent);
        Where where = where(new Typed(prefixed(typed)), draft);
        String button = typed.in("do");
        if (!button.equals("save")) {
            return page(draft, where, typed.pressed(button), Map.of(), "", null, reader);
        }
        QuestionForm form =
                new QuestionForm(typed, languages.tags(), old(draft, where).orElse(null), reader);
        Optional<Question> question =
                form.question(others(draft, where), !where.field().isEmpty());
        return question.isEmpty()
                ? page(draft, where, typed, form.errors(), "", null, reader)
                : made(draft, where, typed, question.get(), who, reader);
    }

    /** The hidden fields that say what the form is about are called so that they cannot be taken for its own. */
    private static Map<String, String> prefixed(Typed typed) {
        return Map.of(
                "section", typed.in("of.section"), "variable", typed.in("of.variable"), "field", typed.in("of.field"));
    }

    private static Where where(Typed asked, Draft draft) {
        Where where = new Where(asked.in("section"), asked.in("variable"), asked.in("field"));
        boolean section =
                draft.content().sections().stream().anyMatch(there -> there.id().equals(where.section()));
        if (where.variable().isEmpty() ? !section : old(draft, where).isEmpty()) {
            throw RefusedRequest.notFound(
                    where.variable().isEmpty() ? "instrument/section.gone" : "instrument/question.gone",
                    where.variable().isEmpty() ? where.section() : where.variable());
        }
        return where;
    }

    private static Optional<Question> old(Draft draft, Where where) {
        return new QuestionPath(where.variable(), where.field()).in(draft.content());
    }

    /** The names that the question cannot have: those of the others beside which it stands. */
    private static List<String> others(Draft draft, Where where) {
        List<Question> beside = where.field().isEmpty()
                ? draft.content().questions().toList()
                : fields(draft.content().question(where.variable()));
        String own = where.field().isEmpty() ? where.variable() : where.field();
        return beside.stream()
                .map(Question::variable)
                .filter(name -> !name.equals(own))
                .toList();
    }

    private static List<Question> fields(Optional<Question> question) {
        return question.map(Question::kind)
                .filter(Kind.Repeat.class::isInstance)
                .map(kind -> ((Kind.Repeat) kind).fields())
                .orElse(List.of());
    }

    private PersonalPage made(Draft draft, Where where, Typed typed, Question question, SignedIn who, Reader reader) {
        QuestionPath path = new QuestionPath(where.variable(), where.field());
        Edit edit = where.variable().isEmpty()
                ? new QuestionEdit.Add(where.section(), question)
                : new QuestionEdit.Change(path, question);
        try {
            Draft after = drafts.edit(draft.id(), DraftController.number(typed.in("seen")), edit, who);
            return new SeeOther(
                    path.isField()
                            ? Addresses.question(draft.id(), QuestionPath.of(where.variable()))
                            : Addresses.section(draft.id(), sectionOf(after, question)));
        } catch (DraftChanged changed) {
            Asked theirs = path.in(changed.current().content())
                    .map(rival -> AskedQuestions.of(rival, reader.language()))
                    .orElse(null);
            String notice = reader.text(
                    theirs == null ? "instrument-pages/question.removed" : "instrument-pages/question.rival");
            return page(changed.current(), where, typed, Map.of(), notice, theirs, reader);
        } catch (Refusal refusal) {
            return page(draft, where, typed, Map.of("variable", refusal.sentence(reader.messages())), "", null, reader);
        }
    }

    private static String sectionOf(Draft draft, Question question) {
        return draft.content().sections().stream()
                .filter(section -> section.questions().contains(question))
                .findFirst()
                .map(section -> section.id())
                .orElse("");
    }

    private QuestionEditorPage page(
            Draft draft,
            Where where,
            Typed typed,
            Map<String, String> errors,
            String notice,
            @Nullable Asked rival,
            Reader reader) {
        boolean isNew = where.variable().isEmpty();
        boolean field = !where.field().isEmpty();
        String name = field ? where.variable() + " · " + where.field() : where.variable();
        List<String> kinds = QuestionForm.KINDS.stream()
                .filter(kind -> !field || !kind.equals("repeat") && !kind.equals("levels"))
                .toList();
        return new QuestionEditorPage(
                isNew
                        ? reader.text("instrument-pages/question.new")
                        : reader.text("instrument-pages/question.title", name),
                reader.text("instrument-pages/question.description"),
                isNew
                        ? Addresses.newQuestion(draft.id(), where.section())
                        : Addresses.question(draft.id(), new QuestionPath(where.variable(), where.field())),
                EditorFrame.of(draft, reader, errors, notice),
                typed,
                where,
                isNew,
                field,
                kinds,
                languages.all(),
                field ? List.of() : links(draft, where, reader),
                rival,
                reader.link(
                        field
                                ? Addresses.question(draft.id(), QuestionPath.of(where.variable()))
                                : Addresses.draft(draft.id())));
    }

    private static List<FieldLink> links(Draft draft, Where where, Reader reader) {
        return fields(draft.content().question(where.variable())).stream()
                .map(field -> new FieldLink(
                        field.variable(),
                        reader.link(
                                Addresses.question(draft.id(), new QuestionPath(where.variable(), field.variable())))))
                .toList();
    }
}
