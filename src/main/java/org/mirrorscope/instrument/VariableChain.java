package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.SharedCodes.Shared;
import org.mirrorscope.shared.LocalizedText;

/** One counted variable along a chain of versions, earliest first, each with a block against the one before it. */
final class VariableChain {

    private final List<Instrument> chain;
    private final Map<VersionId, Map<String, Variable>> known;
    private final String name;

    VariableChain(List<Instrument> chain, Map<VersionId, Map<String, Variable>> known, String name) {
        this.chain = chain;
        this.known = known;
        this.name = name;
    }

    Optional<Comparability> comparability() {
        Variable then = in(chain.getFirst());
        Variable now = in(chain.getLast());
        Variable any = now != null ? now : then;
        if (any == null) {
            return Optional.empty();
        }
        if (any.question().kind() instanceof Kind.Choices) {
            return ofChoices(any, then != null, now != null);
        }
        if (then == null || now == null) {
            return Optional.of(refusing(then == null ? Verdict.NEW : Verdict.DROPPED, List.of()));
        }
        List<@Nullable Variable> all =
                chain.stream().<@Nullable Variable>map(this::in).toList();
        return all.contains(null)
                ? Optional.empty()
                : compose(all.stream().map(Objects::requireNonNull).toList());
    }

    private @Nullable Variable in(Instrument version) {
        return known.getOrDefault(version.id(), Map.of()).get(name);
    }

    private Optional<Comparability> compose(List<Variable> variables) {
        List<ConcordanceStep> steps = steps(variables);
        Optional<Verdict> worst = worst(steps);
        if (worst.isEmpty() || !worst.get().comparable()) {
            return worst.map(verdict -> refusing(verdict, reasons(steps, verdict)));
        }
        return Optional.of(comparable(worst.get(), shared(variables, steps), notes(steps)));
    }

    /** The worst verdict on the way; empty if somebody must state one somewhere. */
    private static Optional<Verdict> worst(List<ConcordanceStep> steps) {
        Verdict worst = Verdict.SAME;
        for (ConcordanceStep step : steps) {
            Optional<Verdict> verdict = step.verdict();
            if (verdict.isEmpty()) {
                return verdict;
            }
            worst = worst.compareTo(verdict.get()) >= 0 ? worst : verdict.get();
        }
        return Optional.of(worst);
    }

    private static List<LocalizedText> notes(List<ConcordanceStep> steps) {
        return steps.stream()
                .map(step -> step.maps().note())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Only the notes of the steps that refuse. */
    private static List<LocalizedText> reasons(List<ConcordanceStep> steps, Verdict verdict) {
        return notes(steps.stream()
                .filter(step -> step.verdict().equals(Optional.of(verdict)))
                .toList());
    }

    private List<ConcordanceStep> steps(List<Variable> variables) {
        List<ConcordanceStep> steps = new ArrayList<>();
        for (int i = 1; i < variables.size(); i++) {
            Variable later = variables.get(i);
            steps.add(new ConcordanceStep(variables.get(i - 1), later, ConcordanceStep.stated(block(i), later)));
        }
        return steps;
    }

    private Concordance block(int version) {
        String against = chain.get(version - 1).id().version();
        return chain.get(version).concordances().stream()
                .filter(block -> block.against().equals(against))
                .findFirst()
                .orElseThrow();
    }

    private static List<Shared> shared(List<Variable> variables, List<ConcordanceStep> steps) {
        return SharedCodes.of(
                variables.stream()
                        .map(variable ->
                                ConcordanceStep.codes(variable.question().kind()))
                        .toList(),
                steps.stream().map(ConcordanceStep::maps).toList());
    }

    /** A code of a choices question: shared if a chain of equal or mapped codes leads from first to last. */
    private Optional<Comparability> ofChoices(Variable any, boolean then, boolean now) {
        Optional<Comparability> oneSided =
                then == now ? Optional.empty() : Optional.of(refusing(now ? Verdict.NEW : Verdict.DROPPED, List.of()));
        List<Variable> variables = chain.stream()
                .flatMap(version -> version.question(any.question().variable()).stream())
                .filter(question -> question.kind() instanceof Kind.Choices)
                .map(question -> new Variable(name, any.part(), any.label(), question, any.section()))
                .map(this::ownLabel)
                .toList();
        if (variables.size() < chain.size()) {
            return oneSided;
        }
        List<ConcordanceStep> steps = steps(variables);
        Optional<Verdict> worst = worst(steps);
        Optional<Shared> code = SharedCodes.named(shared(variables, steps), any.part());
        if (code.isEmpty()) {
            return then == now ? notShared(worst, steps) : oneSided;
        }
        return worst.map(verdict -> verdict.comparable()
                ? comparable(verdict, code.get(), notes(steps))
                : refusing(verdict, reasons(steps, verdict)));
    }

    /** In both lists and yet not the same code: said to be not asked then, unless a version in between lacks it. */
    private Optional<Comparability> notShared(Optional<Verdict> worst, List<ConcordanceStep> steps) {
        boolean throughout = chain.stream().allMatch(version -> in(version) != null);
        return throughout && worst.isPresent()
                ? Optional.of(refusing(worst.get().comparable() ? Verdict.NEW : worst.get(), notes(steps)))
                : Optional.empty();
    }

    private Variable ownLabel(Variable variable) {
        return ConcordanceStep.codes(variable.question().kind()).stream()
                .filter(code -> code.code().equals(variable.part()))
                .findFirst()
                .map(code -> new Variable(
                        variable.name(), variable.part(), code.label(), variable.question(), variable.section()))
                .orElse(variable);
    }

    private static Comparability comparable(Verdict verdict, List<Shared> codes, List<LocalizedText> notes) {
        Map<String, String> earlier = new LinkedHashMap<>();
        Map<String, String> later = new LinkedHashMap<>();
        for (Shared shared : codes) {
            shared.first().forEach(code -> earlier.put(code, shared.code().code()));
            shared.last().forEach(code -> later.put(code, shared.code().code()));
        }
        return new Comparability(verdict, codes.stream().map(Shared::code).toList(), earlier, later, notes);
    }

    /** A choices code is counted as yes or no: yes where any of the codes that it stands for was chosen. */
    private static Comparability comparable(Verdict verdict, Shared code, List<LocalizedText> notes) {
        return new Comparability(verdict, new Kind.YesNo().codes(), yes(code.first()), yes(code.last()), notes);
    }

    private static Map<String, String> yes(Set<String> codes) {
        Map<String, String> map = new LinkedHashMap<>();
        codes.forEach(code -> map.put(code, "yes"));
        return map;
    }

    static Comparability refusing(Verdict verdict, List<LocalizedText> notes) {
        return new Comparability(verdict, List.of(), Map.of(), Map.of(), notes);
    }
}
