package org.mirrorscope.wave.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.LastTime;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;
import org.springframework.stereotype.Component;

/** Saves what a form says, cell by cell; what cannot be saved stops nothing else from being saved. */
@Component
class Answering {

    private final DraftReturns returns;

    Answering(DraftReturns returns) {
        this.returns = returns;
    }

    /**
     * Saves the cells of some questions.
     *
     * @param shown the return as it is
     * @return why cells were not saved, in words, by stored variable; empty if everything is saved
     */
    Map<String, String> save(SignedIn who, OpenReturn shown, List<Question> questions, AnswerForm form, Reader reader) {
        Map<String, String> refused = new LinkedHashMap<>();
        for (Question question : questions) {
            if (isOnlyChanged(shown, question, form)) {
                String cell = QuestionViews.cells(shown, question).getFirst().name();
                refused.put(cell, reader.text("wave-pages/form.unchanged"));
                continue;
            }
            for (Variable cell : QuestionViews.cells(shown, question)) {
                try {
                    save(who, shown, cell, form, reader, refused);
                } catch (Refusal refusal) {
                    refused.put(cell.name(), refusal.sentence(reader.messages()));
                }
            }
        }
        return refused;
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

    private void save(
            SignedIn who,
            OpenReturn shown,
            Variable cell,
            AnswerForm form,
            Reader reader,
            Map<String, String> refused) {
        AnswerValue carried = carried(shown, cell);
        switch (form.read(cell, carried)) {
            case Reading.Silent() -> {}
            case Reading.StillTrue(int follows) -> confirm(who, shown, cell, carried != null, follows);
            case Reading.Says(Said said, int follows) ->
                returns.save(who, shown.wave().id(), shown.country(), cell.name(), follows, said);
            case Reading.Unreadable wrong -> refused.put(cell.name(), wrong.sentence(reader));
        }
    }

    /** Also for somebody who had said that it changed, and thinks better of it. */
    private void confirm(SignedIn who, OpenReturn shown, Variable cell, boolean waits, int follows) {
        LastTime last = shown.last();
        AnswerValue told = last == null ? null : last.told().get(cell.name());
        if (waits) {
            returns.confirm(who, shown.wave().id(), shown.country(), List.of(cell.name()));
        } else if (told != null) {
            returns.save(who, shown.wave().id(), shown.country(), cell.name(), follows, new Said.Given(told));
        }
    }
}
