package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Wording;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.Wave;

/**
 * Which variables an association page sets against each other. Rows and columns are a section, a single variable, or
 * for the rows everything that does not stand in the columns.
 *
 * @param rows {@link #OTHERS}, a section's id or a variable's name
 * @param columns a section's id or a variable's name
 */
record AssociationChoice(Findings findings, Wave wave, String rows, String columns) {

    /** Every variable outside of the columns. */
    static final String OTHERS = "others";

    /** As asked for, else what suits the wave's questionnaire; refuses what the wave does not have. */
    static AssociationChoice of(
            Findings findings, Wave wave, @Nullable String rows, @Nullable String columns, Wording words) {
        AssociationChoice usual = usual(findings, wave);
        AssociationChoice choice = new AssociationChoice(
                findings,
                wave,
                rows == null || rows.isBlank() ? usual.rows : rows,
                columns == null || columns.isBlank() ? usual.columns : columns);
        for (String name : List.of(choice.rows, choice.columns)) {
            if (!name.equals(OTHERS)
                    && !usual.measurable().isEmpty()
                    && choice.named(name).isEmpty()) {
                throw RefusedRequest.badRequest(
                        "analysis-pages/unknown.section",
                        name,
                        wave.title(),
                        words.list(usual.sections().stream().map(Section::id).toList()));
            }
        }
        return choice;
    }

    /** Questionnaires end with the circumstances, so their last section stands in the columns; else one variable. */
    private static AssociationChoice usual(Findings findings, Wave wave) {
        AssociationChoice any = new AssociationChoice(findings, wave, OTHERS, "");
        List<Section> sections = any.sections();
        String columns = sections.size() > 1
                ? sections.getLast().id()
                : any.measurable().stream().map(Variable::name).findFirst().orElse("");
        return new AssociationChoice(findings, wave, OTHERS, columns);
    }

    /** Whether a variable can go together with another one: it is told in codes of its own. */
    private static boolean measurable(Variable variable) {
        return variable.question().kind() instanceof Kind.SingleCode;
    }

    /** The variables of the wave that can be set against each other. */
    List<Variable> measurable() {
        return findings.variables(wave.id()).stream()
                .filter(AssociationChoice::measurable)
                .toList();
    }

    /** The sections that hold at least two of them. */
    List<Section> sections() {
        return findings.instrument(wave.id()).stream()
                .flatMap(instrument -> instrument.sections().stream())
                .filter(section -> in(section.id()).size() > 1)
                .toList();
    }

    private List<Variable> in(String section) {
        return measurable().stream()
                .filter(variable -> variable.section().id().equals(section))
                .toList();
    }

    private List<Variable> named(String name) {
        List<Variable> inSection = in(name);
        return inSection.isEmpty()
                ? measurable().stream()
                        .filter(variable -> variable.name().equals(name))
                        .toList()
                : inSection;
    }

    List<Variable> columnVariables() {
        return named(columns);
    }

    List<Variable> rowVariables() {
        List<String> taken = columnVariables().stream().map(Variable::name).toList();
        Stream<Variable> all = rows.equals(OTHERS) ? measurable().stream() : named(rows).stream();
        return all.filter(variable -> !taken.contains(variable.name())).toList();
    }
}
