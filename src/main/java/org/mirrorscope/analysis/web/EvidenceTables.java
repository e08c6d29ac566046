package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Transition;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** Every count of a finding with the countries behind it: transitions, answers, and who is missing and why. */
record EvidenceTables(Context context, Finding finding) {

    List<Evidence> all() {
        List<Evidence> tables = new ArrayList<>();
        Comparison.Compared compared = finding.compared();
        if (compared != null && !compared.panel().isEmpty()) {
            if (!compared.transitions().isEmpty()) {
                tables.add(transitions(compared));
            } else if (compared.moves() != null) {
                tables.add(moves(compared.moves()));
            }
        }
        if (!finding.distribution().answered().isEmpty()) {
            tables.add(answers(finding.distribution()));
        }
        if (!finding.distribution().missing().isEmpty()) {
            tables.add(missing(finding.distribution()));
        }
        return tables;
    }

    private Evidence transitions(Comparison.Compared compared) {
        ChangeFigures figures = new ChangeFigures(context, finding, compared);
        List<Evidence.Row> changed = new ArrayList<>();
        List<Evidence.Row> same = new ArrayList<>();
        for (Code from : figures.fromTheTop()) {
            for (Code to : figures.fromTheTop()) {
                compared.transitions().stream()
                        .filter(transition -> transition.count() > 0)
                        .filter(transition -> transition.from().equals(from)
                                && transition.to().equals(to))
                        .forEach(transition ->
                                (from.equals(to) ? same : changed).add(row(transition, figures.change(transition))));
            }
        }
        changed.addAll(same);
        return new Evidence(
                "evidence-transitions",
                context.text("evidence.transitions", compared.panel().size()),
                List.of(figures.before(), figures.after()),
                changed);
    }

    private Evidence.Row row(Transition transition, @Nullable Change change) {
        return new Evidence.Row(
                List.of(
                        context.text(transition.from().label()),
                        context.text(transition.to().label())),
                change == Change.SAME ? null : change,
                transition.count(),
                "",
                context.named(transition.countries()));
    }

    private Evidence moves(Moves moves) {
        String suffix = moves.judged() ? "" : ".unjudged";
        List<Evidence.Row> rows = new ArrayList<>();
        add(rows, "legend.up" + suffix, Change.UP, moves.up());
        add(rows, "legend.down" + suffix, Change.DOWN, moves.down());
        add(rows, "legend.same", null, moves.same());
        return new Evidence(
                "evidence-moves",
                context.text(
                        "evidence.transitions", moves.moved() + moves.same().size()),
                List.of(context.text("column.change")),
                rows);
    }

    private void add(List<Evidence.Row> rows, String name, @Nullable Change change, List<CountryCode> countries) {
        if (!countries.isEmpty()) {
            rows.add(new Evidence.Row(
                    List.of(context.words().sentence(context.text(name))),
                    change,
                    countries.size(),
                    "",
                    context.named(countries)));
        }
    }

    private Evidence answers(Distribution distribution) {
        int answered = distribution.answered().size();
        List<Evidence.Row> rows = distribution.cells().isEmpty()
                ? List.of(new Evidence.Row(
                        List.of(context.words().sentence(context.text("legend.answered"))),
                        null,
                        answered,
                        "",
                        context.named(distribution.answered())))
                : DistributionFigures.fromTheTop(distribution).stream()
                        .map(cell -> new Evidence.Row(
                                List.of(context.text(cell.code().label())),
                                null,
                                cell.count(),
                                context.words().share(cell.count(), answered),
                                context.named(cell.countries())))
                        .toList();
        return new Evidence(
                "evidence-answers",
                context.text("evidence.answers", answered, finding.wave().title()),
                List.of(context.text("column.answer")),
                rows);
    }

    private Evidence missing(Distribution distribution) {
        int silent = distribution.population().size() - distribution.answered().size();
        List<Evidence.Row> rows =
                distribution.missing().entrySet().stream().map(this::row).toList();
        return new Evidence(
                "evidence-missing",
                context.text("evidence.missing", silent, finding.wave().title()),
                List.of(context.text("column.reason")),
                rows);
    }

    private Evidence.Row row(Map.Entry<Missing, List<CountryCode>> reason) {
        return new Evidence.Row(
                List.of(context.text("missing." + reason.getKey().code())),
                null,
                reason.getValue().size(),
                "",
                context.named(reason.getValue()));
    }
}
