package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Answered;
import org.mirrorscope.wave.LastTime;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.Saying;
import org.springframework.stereotype.Component;

/** Saves what a form says; what cannot be saved stops nothing else from being saved. */
@Component
class Answering {

    private final OpenReturns open;

    Answering(OpenReturns open) {
        this.open = open;
    }

    /**
     * What became of a form.
     *
     * @param before the return as it was
     * @param now the return as it is
     * @param refused why cells were not saved, in words, by stored variable; empty if everything is saved
     */
    record Outcome(OpenReturn before, OpenReturn now, Map<String, String> refused) {}

    /**
     * Saves the cells of some questions.
     *
     * @param questions finds them in the return
     */
    Outcome save(
            SignedIn who,
            String wave,
            String country,
            Function<OpenReturn, List<Question>> questions,
            AnswerForm form,
            Reader reader) {
        Map<String, String> refused = new LinkedHashMap<>();
        Answered answered =
                open.answer(who, wave, country, shown -> says(shown, questions.apply(shown), form, reader, refused));
        answered.refused().forEach((cell, refusal) -> refused.put(cell, refusal.sentence(reader.messages())));
        return new Outcome(answered.before(), answered.now(), refused);
    }

    private static List<Saying> says(
            OpenReturn shown, List<Question> questions, AnswerForm form, Reader reader, Map<String, String> refused) {
        List<Saying> says = new ArrayList<>();
        for (Question question : questions) {
            List<Variable> cells = QuestionViews.cells(shown, question);
            if (isOnlyChanged(shown, question, form)) {
                refused.put(cells.getFirst().name(), reader.text("wave-pages/form.unchanged"));
                continue;
            }
            for (Variable cell : cells) {
                switch (form.read(cell, carried(shown, cell))) {
                    case Reading.Silent() -> {}
                    case Reading.StillTrue(int follows) -> stillTrue(shown, cell, follows, says);
                    case Reading.Says(Said said, int follows) -> says.add(new Saying(cell.name(), follows, said));
                    case Reading.Unreadable wrong -> refused.put(cell.name(), wrong.sentence(reader));
                }
            }
        }
        return says;
    }

    /** Whether the form says that last time's answer has changed, and not to what. */
    static boolean isOnlyChanged(OpenReturn shown, Question question, AnswerForm form) {
        List<Variable> cells = QuestionViews.cells(shown, question);
        return form.confirmation(question).equals(AnswerForm.CHANGED)
                && cells.stream().anyMatch(cell -> carried(shown, cell) != null)
                && cells.stream().allMatch(cell -> saysNothing(shown, cell, form.read(cell, carried(shown, cell))));
    }

    private static boolean saysNothing(OpenReturn shown, Variable cell, Reading reading) {
        return reading instanceof Reading.Silent
                || reading instanceof Reading.Says says
                        && says.said().equals(shown.draft().said(cell.name()));
    }

    private static @Nullable AnswerValue carried(OpenReturn shown, Variable cell) {
        return shown.draft().said(cell.name()) instanceof Said.Carried waits ? waits.value() : null;
    }

    /** What still waits is confirmed as it stands; also somebody who had said that it changed may think better of it. */
    private static void stillTrue(OpenReturn shown, Variable cell, int follows, List<Saying> says) {
        AnswerValue waits = carried(shown, cell);
        LastTime last = shown.last();
        AnswerValue told = last == null ? null : last.told().get(cell.name());
        if (waits != null) {
            says.add(new Saying(cell.name(), shown.draft().number(cell.name()), new Said.Given(waits)));
        } else if (told != null) {
            says.add(new Saying(cell.name(), follows, new Said.Given(told)));
        }
    }
}
