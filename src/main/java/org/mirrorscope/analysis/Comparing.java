package org.mirrorscope.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirrorscope.instrument.Comparability;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;

/** Compares every variable of two waves, for one group. */
final class Comparing {

    private final WaveColumns from;
    private final WaveColumns to;
    private final Concordances concordances;

    Comparing(WaveColumns from, WaveColumns to, Concordances concordances) {
        this.from = from;
        this.to = to;
        this.concordances = concordances;
    }

    /** By variable; first those of the wave compared to, in its order, then those that only the other wave asks. */
    Map<String, Comparison> all() {
        List<Comparison> raw = variables().map(this::compare).toList();
        List<Comparison> corrected = withHolm(raw);
        Map<String, Comparison> byName = new LinkedHashMap<>();
        corrected.forEach(comparison -> byName.put(comparison.variable().name(), comparison));
        return byName;
    }

    private Stream<Variable> variables() {
        Stream<Variable> dropped = from.variables().stream()
                .filter(variable -> to.variable(variable.name()).isEmpty());
        return Stream.concat(to.variables().stream(), dropped)
                .filter(variable -> !from.hides(variable) && !to.hides(variable));
    }

    private Comparison compare(Variable variable) {
        VersionId then = from.answers().instrument().id();
        VersionId now = to.answers().instrument().id();
        Optional<Comparability> found = concordances.compare(then, now, variable.name());
        if (found.isEmpty()) {
            Reason reason = Reason.of("comparison.notStated", then.toString(), now.toString());
            return new Comparison.Refused(from.wave(), to.wave(), variable, to.group(), null, reason);
        }
        Comparability comparability = found.get();
        return comparability.verdict().comparable()
                ? counted(variable, comparability)
                : new Comparison.Refused(
                        from.wave(), to.wave(), variable, to.group(), comparability.verdict(), refusal(comparability));
    }

    private static Reason refusal(Comparability comparability) {
        String name = switch (comparability.verdict()) {
            case NEW -> "comparison.new";
            case DROPPED -> "comparison.dropped";
            case SAME, REWORDED, RECODED, BROKEN -> "comparison.broken";
        };
        return comparability.notes().isEmpty()
                ? Reason.of(name)
                : Reason.of(name + "Because", comparability.notes().getLast());
    }

    private Comparison.Compared counted(Variable variable, Comparability comparability) {
        List<Answer> then = column(from, variable, comparability.earlier());
        List<Answer> now = column(to, variable, comparability.later());
        Panel panel = new Panel(from.population(), then, to.population(), now, comparability.codes());
        Optional<Moves> moves = panel.moves(variable.question());
        Optional<Reason> refused = moves.isEmpty()
                ? Optional.of(Reason.of(comparability.codes().isEmpty() ? "test.words" : "test.unordered"))
                : tooFew(moves.get());
        return new Comparison.Compared(
                from.wave(),
                to.wave(),
                variable,
                to.group(),
                comparability,
                panel.countries(),
                panel.transitions(),
                moves.orElse(null),
                refused.isPresent() ? null : test(moves.orElseThrow()),
                refused.orElse(null),
                Counting.count(from, from.variable(variable.name()).orElse(variable), comparability.codes(), then),
                Counting.count(to, variable, comparability.codes(), now),
                panel.shifts(),
                panel.differences(),
                panel.medianDifference().orElse(null));
    }

    private static Optional<Reason> tooFew(Moves moves) {
        return moves.moved() < SignTest.FEWEST
                ? Optional.of(Reason.of("test.tooFew", moves.moved(), SignTest.FEWEST))
                : Optional.empty();
    }

    private static SignTest test(Moves moves) {
        int up = moves.up().size();
        int down = moves.down().size();
        double p = ExactBinomial.signTest(up, down);
        return new SignTest(up, down, p, p, ExactBinomial.share(up, up + down));
    }

    /** The answers in the shared codes; a code without a counterpart was not asked, as far as this comparison goes. */
    private static List<Answer> column(WaveColumns wave, Variable variable, Map<String, String> shared) {
        if (variable.question().kind() instanceof Kind.Choices) {
            return wave.chosen(variable, shared.keySet());
        }
        List<Answer> answers = wave.column(variable);
        return shared.isEmpty()
                ? answers
                : answers.stream().map(answer -> recoded(answer, shared)).toList();
    }

    private static Answer recoded(Answer answer, Map<String, String> shared) {
        if (!(answer instanceof AnswerValue.Coded coded)) {
            return answer;
        }
        String code = shared.get(coded.code());
        if (code == null) {
            return Missing.NOT_ASKED;
        }
        return code.equals(coded.code()) ? coded : new AnswerValue.Coded(code);
    }

    /** The family is every variable whose test is not refused, whatever is shown later. */
    private static List<Comparison> withHolm(List<Comparison> raw) {
        List<SignTest> family = raw.stream()
                .filter(Comparison.Compared.class::isInstance)
                .map(Comparison.Compared.class::cast)
                .flatMap(compared -> Stream.ofNullable(compared.test()))
                .toList();
        double[] holm = Holm.adjust(family.stream().mapToDouble(SignTest::p).toArray());
        List<Comparison> corrected = new ArrayList<>();
        int next = 0;
        for (Comparison comparison : raw) {
            corrected.add(
                    comparison instanceof Comparison.Compared compared && compared.test() != null
                            ? compared.withHolm(holm[next++])
                            : comparison);
        }
        return corrected;
    }
}
