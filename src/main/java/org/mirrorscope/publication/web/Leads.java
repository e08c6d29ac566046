package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.Wave;

/**
 * Which variables the site leads with. No variable is named in code: they follow from the questionnaire.
 *
 * @param variables the directed ordered and yes/no variables of a wave that can be compared with the wave before, in
 *     the order of the questionnaire; without a wave before all of them, without any that compares all of them too
 */
record Leads(List<Variable> variables) {

    private static final int HEADLINES = 4;

    static Leads of(Findings findings, Wave wave) {
        List<Variable> directed =
                findings.variables(wave.id()).stream().filter(Leads::directed).toList();
        Optional<Wave> before = findings.before(wave.id());
        List<Variable> compared = before.isEmpty()
                ? directed
                : directed.stream()
                        .filter(variable -> findings.comparison(before.get().id(), wave.id(), variable.name(), null)
                                        .orElse(null)
                                instanceof Comparison.Compared)
                        .toList();
        return new Leads(compared.isEmpty() ? directed : compared);
    }

    private static boolean directed(Variable variable) {
        Kind kind = variable.question().kind();
        return variable.question().better() != Direction.NONE
                && (kind instanceof Kind.Ordered || kind instanceof Kind.YesNo);
    }

    /** The one that the map and the countries' state show: the first. Empty for a survey of numbers or words alone. */
    Optional<Variable> lead() {
        return variables.stream().findFirst();
    }

    /** Up to four for the headline counts: the first of each section, filled up in the order of the questionnaire. */
    List<Variable> headlines() {
        Map<String, Variable> firsts = new LinkedHashMap<>();
        variables.forEach(variable -> firsts.putIfAbsent(variable.section().id(), variable));
        List<Variable> chosen = new ArrayList<>(firsts.values());
        variables.stream().filter(variable -> !chosen.contains(variable)).forEach(chosen::add);
        List<Variable> few = chosen.subList(0, Math.min(HEADLINES, chosen.size()));
        return variables.stream().filter(few::contains).toList();
    }
}
