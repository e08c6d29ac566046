package org.mirrorscope.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Constraints;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentFile;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** What an instrument asks of a whole return: routing and constraints. Turns a wave's cells into its answers. */
final class ReturnRules {

    private final InstrumentFile asked;
    private final Instrument instrument;
    private final ProblemList problems;
    private final Routing routing;
    private final Constraints constraints;

    ReturnRules(InstrumentFile asked, ProblemList problems) {
        this.asked = asked;
        this.instrument = asked.instrument();
        this.problems = problems;
        this.routing = new Routing(instrument);
        this.constraints = new Constraints(instrument);
    }

    WaveAnswers finish(WaveCells cells) {
        Map<String, Map<CountryCode, Answer>> answers = cells.answers();
        SortedMap<CountryCode, Integer> revisions = new TreeMap<>();
        for (CountryCode country : cells.returned()) {
            revisions.put(country, 1);
            if (!routing.isOpen() || !constraints.isEmpty()) {
                check(country, cells.of(country), answers);
            }
        }
        return new WaveAnswers(cells.wave(), instrument, answers, revisions);
    }

    private void check(
            CountryCode country, Map<String, WaveCells.Given> given, Map<String, Map<CountryCode, Answer>> answers) {
        Map<String, Answer> plain = new LinkedHashMap<>();
        given.forEach((variable, cell) -> plain.put(variable, Objects.requireNonNull(cell.answer())));
        Set<String> passed = routing.passedBy(plain, question -> reportImpossible(question, country));
        for (String variable : passed) {
            WaveCells.Given cell = given.get(variable);
            if (cell != null && cell.answer() == Missing.NOT_ASKED) {
                continue;
            }
            if (cell != null && cell.answer() instanceof AnswerValue) {
                problems.note(cell.place(), "intake/routing.passed", country, variable, cell.text());
            }
            answers.computeIfAbsent(variable, unused -> new TreeMap<>()).put(country, Missing.NOT_APPLICABLE);
            plain.remove(variable);
        }
        for (Constraints.Broken broken : constraints.brokenBy(plain)) {
            String variable = broken.variable().name();
            WaveCells.Given cell = Objects.requireNonNull(given.get(variable));
            problems.problem(
                    cell.place(),
                    broken.impossible() ? "intake/rule.impossible" : "intake/rule.broken",
                    country,
                    broken.field() == null ? variable : variable + "." + broken.field(),
                    shown(broken.value()),
                    broken.condition());
            answers.getOrDefault(variable, new TreeMap<>()).remove(country);
        }
    }

    private void reportImpossible(Question question, CountryCode country) {
        problems.problem(
                asked.question(question.variable()),
                "intake/routing.impossible",
                question.variable(),
                country,
                String.valueOf(question.relevant()));
    }

    private static String shown(Object subject) {
        String text = String.valueOf(subject);
        return subject instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
