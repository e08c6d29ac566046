package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Part;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.ReturnStatus;
import org.mirrorscope.wave.ReturnVerb;
import org.mirrorscope.wave.SectionStanding;
import org.mirrorscope.wave.SectionState;
import org.mirrorscope.wave.SignedReturn;
import org.mirrorscope.wave.Step;
import org.mirrorscope.wave.Writer;

/** The pages of one return, for one reader. */
record ReturnPages(Reader reader, OpenReturn shown, SignedIn who) {

    private String base() {
        return ReturnHeads.base(shown.wave().id(), shown.country());
    }

    private String title(String page) {
        return reader.text(
                "wave-pages/title",
                page,
                reader.name(shown.country()),
                reader.text(shown.wave().title()));
    }

    /** What the reader may answer. */
    private Part answers() {
        return who.part(Deed.ANSWER, shown.country(), shown.wave().id().id());
    }

    private boolean mayAnswer() {
        return shown.open() && !answers().isNone();
    }

    private boolean mayWrite(Section section) {
        return shown.open() && shown.draft().status().isWritten() && answers().has(section.id());
    }

    /**
     * @param queries what the country is to answer
     * @param takes how long answering takes others, in words; may be empty
     * @param reason what was typed as the reason to decline
     */
    ReturnPage overview(boolean signed, List<QueryView> queries, String takes, String reason, List<FormError> errors) {
        ReturnStatus status = shown.draft().status();
        boolean declinable = status == ReturnStatus.NOT_STARTED
                || status == ReturnStatus.IN_PROGRESS
                || status == ReturnStatus.DECLINED;
        boolean inTime = shown.open() || status == ReturnStatus.DECLINED;
        String title = reader.text(
                "wave-pages/return.title",
                reader.name(shown.country()),
                reader.text(shown.wave().title()));
        return new ReturnPage(
                title,
                title,
                base(),
                new ReturnHeads(reader).of(shown, null),
                shown.last() != null,
                status != ReturnStatus.NOT_STARTED && status != ReturnStatus.DECLINED,
                mayAnswer(),
                declinable && inTime && who.may(Deed.DECLINE, shown.country()),
                reason,
                status == ReturnStatus.DECLINED,
                shown.check().unconfirmed().size(),
                mayAnswer() && shown.draft().status().isWritten() ? firstOpen() : "",
                signed,
                who.may(Deed.DELEGATE, shown.country()),
                queries,
                takes,
                steps(),
                errors);
    }

    /** The first section of the reader's that is not complete, else the check of all answers. */
    private String firstOpen() {
        return shown.check().sections().stream()
                .filter(standing -> standing.state() != SectionState.COMPLETE)
                .map(SectionStanding::section)
                .filter(section -> answers().has(section.id()))
                .findFirst()
                .map(section -> base() + "/sections/" + section.id())
                .orElse(base() + "/check");
    }

    /** What was done with the return, latest first. */
    List<String> steps() {
        return shown.draft().steps().stream()
                .sorted(Comparator.comparing(Step::at).reversed())
                .map(this::step)
                .toList();
    }

    private String step(Step step) {
        Writer writer = step.writer();
        String what = reader.text(
                "wave-pages/step." + step.verb().code(),
                writer.name(),
                seat(writer),
                Moments.full(reader, step.at()),
                step.revision() == null ? "" : step.revision());
        return step.reason() == null ? what : what + " " + reader.text("wave-pages/step.reason", step.reason());
    }

    /** {@code ES lead} as its reader's language has it. */
    private String seat(Writer writer) {
        String role = writer.seat().substring(writer.seat().lastIndexOf(' ') + 1);
        return reader.text("wave-pages/seat." + role);
    }

    /** Where the section's button leads: to the next section, after the last one to the check of all answers. */
    String next(Section section) {
        List<Section> sections = shown.asked().sections();
        int index = sections.indexOf(section);
        return index + 1 < sections.size()
                ? base() + "/sections/" + sections.get(index + 1).id()
                : base() + "/check";
    }

    /** Whether something in a section must be put right that its page should show at once. */
    boolean hasFlaws(Section section) {
        return shown.asked().variables().stream()
                .filter(variable -> variable.section().equals(section))
                .flatMap(variable -> shown.check().flaws(variable.name()).stream())
                .anyMatch(flaw -> !flaw.key().equals("wave/flaw.required"));
    }

    SectionPage section(Section section, QuestionViews views, Map<String, String> refused) {
        String title = reader.text(section.title());
        return new SectionPage(
                title(title),
                title(title),
                base() + "/sections/" + section.id(),
                new ReturnHeads(reader).of(shown, section.id()),
                section.id(),
                mayWrite(section),
                answers().has(section.id()),
                who.seatFor(Deed.ANSWER, shown.country())
                        .filter(seat -> seat.role().isOfOffice())
                        .isPresent(),
                (int) shown.check().unconfirmed().stream()
                        .filter(variable -> variable.section().equals(section))
                        .map(Variable::question)
                        .distinct()
                        .count(),
                next(section),
                views.of(section),
                errors(section, refused));
    }

    private List<SectionPage.ErrorLine> errors(Section section, Map<String, String> refused) {
        List<SectionPage.ErrorLine> errors = new ArrayList<>();
        for (Variable variable : shown.asked().variables()) {
            if (variable.section().equals(section)) {
                String refusal = refused.get(variable.name());
                if (refusal != null) {
                    errors.add(error(variable, refusal));
                }
                shown.check().flaws(variable.name()).stream()
                        .filter(flaw -> !flaw.key().equals("wave/flaw.required"))
                        .forEach(flaw -> errors.add(error(variable, flaw.sentence(reader.messages()))));
            }
        }
        return errors;
    }

    private SectionPage.ErrorLine error(Variable variable, String sentence) {
        return new SectionPage.ErrorLine(
                variable.question().variable(), reader.text(variable.question().label()), sentence);
    }

    /** @param sentence the key of what became of it */
    SavedPage saved(Question question, QuestionViews views, String sentence) {
        Section section = OpenReturns.sectionOf(shown, question);
        QuestionView view = views.of(question);
        return new SavedPage(
                view,
                reader.text(sentence),
                sentence.equals("wave-pages/saved"),
                section.questions().stream().map(views::gate).toList(),
                new ReturnHeads(reader).of(shown, section.id()));
    }

    CheckPage check() {
        return check("", List.of());
    }

    /** With what was typed into the form of the sign-off, which was refused. */
    CheckPage check(String correction, List<FormError> errors) {
        CheckPages rows = new CheckPages(reader, shown);
        return new CheckPage(
                title(reader.text("wave-pages/check.title")),
                title(reader.text("wave-pages/check.title")),
                base() + "/check",
                new ReturnHeads(reader).of(shown, null),
                shown.last() == null ? null : reader.text(shown.last().wave().title()),
                rows.draft(),
                rows.flaws(),
                rows.warnings(shown.warnings()),
                rows.unconfirmed(),
                rows.unanswered(),
                rows.entered(),
                shown.draft().steps().stream().anyMatch(step -> step.verb() == ReturnVerb.ACCEPT),
                shown.open() && shown.draft().status().isWritten() && who.maySignOff(shown.country()),
                who.person().name(),
                shown.draft().mark(),
                correction,
                errors);
    }

    SignedPage signed(SignedReturn signed) {
        return new SignedPage(
                title(reader.text("wave-pages/signed.title")),
                title(reader.text("wave-pages/signed.title")),
                base() + "/signed",
                new ReturnHeads(reader).of(shown, null),
                facts(signed),
                new CheckPages(reader, shown).signed(signed, false));
    }

    /** Who signed off what when, and what became of it. */
    List<String> facts(SignedReturn signed) {
        List<String> facts = new ArrayList<>();
        Writer signer = signed.signer();
        String at = Moments.full(reader, signed.at());
        facts.add(
                signer == null
                        ? reader.text("wave-pages/signed.loaded", signed.number(), at)
                        : reader.text("wave-pages/signed.by", signed.number(), signer.name(), seat(signer), at));
        if (signed.reason() != null) {
            facts.add(reader.text("wave-pages/signed.reason", signed.reason(), at));
        }
        facts.add(fate(signed));
        return facts;
    }

    private String fate(SignedReturn signed) {
        if (signed.acceptedAt() != null) {
            return reader.text("wave-pages/signed.accepted", Moments.full(reader, signed.acceptedAt()));
        }
        boolean waits = shown.draft().status() == ReturnStatus.SUBMITTED;
        return reader.text(waits ? "wave-pages/signed.waits" : "wave-pages/signed.back");
    }
}
