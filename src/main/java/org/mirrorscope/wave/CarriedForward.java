package org.mirrorscope.wave;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Comparability;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Fit;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.AnswerValue;

/**
 * Last time's answers in the codes of this time's version, as far as the concordance lets them be told in it: a code
 * that still exists and stands for the same, or the one code that it became. What broke, or what could be one of several
 * codes now, is not carried forward.
 */
final class CarriedForward {

    private final VersionId then;
    private final Instrument now;
    private final Set<String> askedThen;
    private final Concordances concordances;

    /** @param concordances knows both versions and those in between */
    CarriedForward(Instrument then, Instrument now, Concordances concordances) {
        this.then = then.id();
        this.now = now;
        this.askedThen = then.variables().stream().map(Variable::name).collect(Collectors.toSet());
        this.concordances = concordances;
    }

    /** A value of then in today's codes; empty where it cannot be told in them. */
    Optional<AnswerValue> told(Variable variable, AnswerValue value) {
        if (!askedThen.contains(variable.name())) {
            return Optional.empty();
        }
        Kind kind = variable.question().kind();
        Optional<AnswerValue> told = switch (value) {
            case AnswerValue.Coded(String code) -> coded(variable.name(), kind, code);
            case AnswerValue.Several several -> several(variable.name(), kind, several);
            default -> comparability(variable.name()).map(same -> value);
        };
        return told.filter(same -> Fit.fits(kind, same));
    }

    private Optional<Comparability> comparability(String variable) {
        return concordances
                .compare(then, now.id(), variable)
                .filter(stated -> stated.verdict().comparable());
    }

    private Optional<AnswerValue> coded(String variable, Kind kind, String code) {
        return comparability(variable).flatMap(stated -> {
            String shared = stated.earlier().get(code);
            if (shared == null) {
                return Optional.empty();
            }
            if (has(kind, code) && shared.equals(stated.later().get(code))) {
                return Optional.of(new AnswerValue.Coded(code));
            }
            List<String> became = stated.later().entrySet().stream()
                    .filter(later -> later.getValue().equals(shared))
                    .map(Map.Entry::getKey)
                    .toList();
            return became.size() == 1 ? Optional.of(new AnswerValue.Coded(became.getFirst())) : Optional.empty();
        });
    }

    /** Each chosen code by itself; an answer of which nothing is left is not carried forward. */
    private Optional<AnswerValue> several(String variable, Kind kind, AnswerValue.Several chosen) {
        LinkedHashSet<String> kept = chosen.codes().stream()
                .filter(code -> has(kind, code))
                .filter(code -> comparability(variable + "." + code).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return kept.isEmpty() && !chosen.codes().isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerValue.Several(kept));
    }

    private static boolean has(Kind kind, String code) {
        List<Code> codes = switch (kind) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            default -> List.of();
        };
        return codes.stream().anyMatch(known -> known.code().equals(code));
    }
}
