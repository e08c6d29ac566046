package org.mirrorscope.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.yaml.Suggestion;
import org.mirrorscope.document.yaml.YamlReport;

/** Checks every expression of an instrument: that it can be understood, and that the answers it speaks of exist. */
final class ExpressionCheck {

    private final Instrument instrument;
    private final Map<String, Integer> lines;
    private final YamlReport report;
    private final Set<String> known;

    ExpressionCheck(Instrument instrument, Map<String, Integer> lines, YamlReport report) {
        this.instrument = instrument;
        this.lines = lines;
        this.report = report;
        this.known = instrument.questions().map(Question::variable).collect(Collectors.toSet());
    }

    void run() {
        instrument.questions().forEach(question -> {
            int line = lines.getOrDefault(question.variable(), 1);
            check(question, line, known);
            if (question.kind() instanceof Kind.Repeat repeat) {
                Set<String> within = new TreeSet<>(known);
                repeat.fields().forEach(field -> within.add(field.variable()));
                repeat.fields().forEach(field -> check(field, line, within));
            }
        });
    }

    private void check(Question question, int line, Set<String> names) {
        check(question.relevant(), Expression::overAnswers, line, names);
        check(question.constraint(), Expression::overValue, line, names);
        question.warnings().forEach(warning -> check(warning.when(), Expression::overChange, line, names));
    }

    private void check(@Nullable String text, Expression.Reading reading, int line, Set<String> names) {
        if (text == null) {
            return;
        }
        try {
            reading.of(text).answersNamed().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> unknown(text, name, line, names));
        } catch (ExpressionException wrong) {
            report.problem(line, "instrument/expression.wrong", text, String.valueOf(wrong.getMessage()));
        }
    }

    private void unknown(String text, String name, int line, Set<String> names) {
        Optional<String> near = Suggestion.nearest(name, names);
        near.ifPresentOrElse(
                other -> report.problem(line, "instrument/expression.unknownNear", text, name, other),
                () -> report.problem(line, "instrument/expression.unknown", text, name));
    }
}
