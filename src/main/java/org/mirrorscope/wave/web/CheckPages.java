package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.Warnings;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Entry;
import org.mirrorscope.wave.LastTime;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.SignedReturn;

/** Answers in rows: those to be signed off, and those that were. */
record CheckPages(Reader reader, OpenReturn shown) {

    /** The answers of the draft, with what was said last time. */
    List<CheckPage.Part> draft() {
        return shown.asked().sections().stream()
                .map(section -> new CheckPage.Part(
                        section.id(),
                        reader.text(section.title()),
                        variables(section).stream().map(this::row).toList()))
                .toList();
    }

    private List<Variable> variables(Section section) {
        return shown.asked().variables().stream()
                .filter(variable -> variable.section().equals(section))
                .filter(variable -> !shown.check().passed().contains(variable.name())
                        || shown.draft().said(variable.name()).held().isPresent())
                .toList();
    }

    private CheckPage.Row row(Variable variable) {
        Said said = shown.draft().said(variable.name());
        LastTime last = shown.last();
        Answer before = last == null ? null : last.signed().answer(variable.name());
        AnswerValue told = last == null ? null : last.told().get(variable.name());
        boolean passed = shown.check().passed().contains(variable.name());
        String words = new AnswerTexts(reader).of(variable.question(), said);
        return new CheckPage.Row(
                variable.question().variable(),
                label(variable),
                said instanceof Said.Carried ? reader.text("wave-pages/unconfirmed", words) : words,
                before(variable, before),
                before instanceof AnswerValue
                        && !Objects.equals(told, said.held().orElse(null)),
                isEntered(variable),
                passed);
    }

    private String before(Variable variable, @Nullable Answer before) {
        LastTime last = shown.last();
        if (last == null || before == null) {
            return "";
        }
        return last.asked()
                .question(variable.question().variable())
                .map(then -> new AnswerTexts(reader).of(then, before))
                .orElse("");
    }

    /** The words of a cell: the question, and the item of a matrix. */
    String label(Variable variable) {
        String question = reader.text(variable.question().label());
        return variable.part().isEmpty() ? question : question + " " + reader.text(variable.label());
    }

    /** What must be put right before the sign-off. */
    List<CheckPage.Line> flaws() {
        List<CheckPage.Line> lines = new ArrayList<>();
        for (Variable variable : shown.asked().variables()) {
            shown.check()
                    .flaws(variable.name())
                    .forEach(flaw -> lines.add(line(variable, flaw.sentence(reader.messages()))));
        }
        return lines;
    }

    /** What is worth a second look. */
    List<CheckPage.Line> warnings(List<Warnings.Raised> raised) {
        return raised.stream()
                .map(one -> line(one.variable(), reader.text(one.warning().text())))
                .toList();
    }

    private boolean isEntered(Variable variable) {
        Entry entry = shown.draft().entries().get(variable.name());
        return entry != null && entry.isOnBehalf();
    }

    /** What the office entered, each with the answer. */
    List<CheckPage.Line> entered() {
        return shown.check().onBehalf().stream()
                .map(variable -> line(
                        variable,
                        new AnswerTexts(reader)
                                .of(variable.question(), shown.draft().said(variable.name()))))
                .toList();
    }

    /** The questions that nobody confirmed. */
    List<CheckPage.Line> unconfirmed() {
        return questions(shown.check().unconfirmed());
    }

    /** The questions of which something is blank. */
    List<CheckPage.Line> unanswered() {
        return questions(shown.check().unanswered());
    }

    private List<CheckPage.Line> questions(List<Variable> variables) {
        return variables.stream()
                .map(variable -> new CheckPage.Line(
                        variable.section().id(),
                        variable.question().variable(),
                        variable.question().variable(),
                        reader.text(variable.question().label()),
                        ""))
                .distinct()
                .toList();
    }

    private CheckPage.Line line(Variable variable, String sentence) {
        return new CheckPage.Line(
                variable.section().id(), variable.question().variable(), variable.name(), label(variable), sentence);
    }

    /**
     * The answers of a revision.
     *
     * @param compared whether with what was said last time
     */
    List<CheckPage.Part> signed(SignedReturn signed, boolean compared) {
        return shown.asked().sections().stream()
                .map(section -> new CheckPage.Part(
                        section.id(),
                        reader.text(section.title()),
                        shown.asked().variables().stream()
                                .filter(variable -> variable.section().equals(section))
                                .map(variable -> row(variable, signed.cells().get(variable.name()), compared))
                                .toList()))
                .toList();
    }

    private CheckPage.Row row(Variable variable, SignedReturn.@Nullable Cell cell, boolean compared) {
        LastTime last = compared ? shown.last() : null;
        Answer before = last == null ? null : last.signed().answer(variable.name());
        AnswerValue told = last == null ? null : last.told().get(variable.name());
        return new CheckPage.Row(
                variable.question().variable(),
                label(variable),
                words(variable, cell),
                before(variable, before),
                before instanceof AnswerValue && !Objects.equals(told, cell == null ? null : cell.counted()),
                false,
                false);
    }

    /** The office and the country see what is withheld, and why. */
    private String words(Variable variable, SignedReturn.@Nullable Cell cell) {
        AnswerTexts texts = new AnswerTexts(reader);
        if (cell == null) {
            return reader.text("instrument-answers/missing.no_answer");
        }
        return cell.counted() == Missing.WITHHELD && cell.reason() != null
                ? texts.of(variable.question(), new Said.Withheld(cell.kept(), cell.reason()))
                : texts.of(variable.question(), cell.counted());
    }
}
