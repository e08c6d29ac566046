package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;

/**
 * The questions of a members' survey as its page shows them.
 *
 * @param typed what was typed; null if nothing was
 */
record BallotViews(
        Reader reader, Instrument asked, @Nullable BallotForm typed) {

    List<BallotPage.Part> parts() {
        return asked.sections().stream()
                .map(section -> new BallotPage.Part(
                        reader.text(section.title()),
                        section.questions().stream().map(this::question).toList()))
                .toList();
    }

    List<FormError> errors() {
        return typed == null
                ? List.of()
                : asked.variables().stream()
                        .flatMap(variable -> Optional.ofNullable(typed.errors().get(variable.name()))
                                .map(sentence ->
                                        new FormError("q-" + variable.question().variable(), sentence))
                                .stream())
                        .toList();
    }

    private QuestionView question(Question question) {
        Kind kind = question.kind();
        return new QuestionView(
                question.variable(),
                kind.word(),
                reader.text(question.label()),
                question.help() == null ? null : reader.text(question.help()),
                kind instanceof Kind.Number of && of.unit() != null ? reader.text(of.unit()) : null,
                false,
                new Gate(question.variable(), false, false),
                null,
                false,
                "",
                false,
                "",
                options(kind),
                List.of(),
                asked.variables(question).stream().map(this::cell).toList(),
                List.of(),
                List.of());
    }

    private QuestionView.CellView cell(Variable variable) {
        List<String> there = typed == null ? List.of() : typed.typed(variable);
        String error = typed == null ? null : typed.errors().get(variable.name());
        return new QuestionView.CellView(
                variable.name(),
                reader.text(variable.label()),
                0,
                there.contains(AnswerForm.ITEM_UNKNOWN) ? "dont_know" : "",
                new HashSet<>(there),
                there.isEmpty() ? "" : there.getFirst(),
                "",
                List.of(Map.of()),
                error == null ? List.of() : List.of(error),
                "",
                List.of());
    }

    private List<QuestionView.Option> options(Kind kind) {
        List<QuestionView.Option> options = new ArrayList<>();
        for (Code code : AnswerWords.codes(kind)) {
            options.add(new QuestionView.Option(code.code(), reader.text(code.label())));
        }
        if (kind instanceof Kind.Choices) {
            options.add(new QuestionView.Option(TypedFields.NONE, reader.text("instrument-answers/none")));
        }
        return options;
    }
}
