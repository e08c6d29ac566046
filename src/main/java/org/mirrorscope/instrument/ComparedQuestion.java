package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Concordance.Stated;

/**
 * One variable's question in an earlier version and in a later one, side by side.
 *
 * @param variable the variable
 * @param then the earlier version's question; null if it does not ask it
 * @param now the later version's question; null if it does not ask it any more
 * @param changes in what they differ; empty where only one version asks it
 * @param stated what the later version's authors state; null if nothing
 */
public record ComparedQuestion(
        String variable,
        @Nullable Question then,
        @Nullable Question now,
        Set<QuestionChange> changes,
        @Nullable Stated stated) {

    /** Every question of both versions: those of the later one in its order, then those that it dropped. */
    public static List<ComparedQuestion> of(Instrument later, Instrument earlier) {
        Concordance block = later.concordances().stream()
                .filter(any -> any.against().equals(earlier.id().version()))
                .findFirst()
                .orElse(new Concordance(earlier.id().version(), Map.of()));
        List<ComparedQuestion> compared = new ArrayList<>();
        later.sections()
                .forEach(section -> section.questions().forEach(now -> {
                    Question then = earlier.question(now.variable()).orElse(null);
                    Set<QuestionChange> changes = VerdictCheck.changes(earlier, section, now);
                    compared.add(new ComparedQuestion(
                            now.variable(),
                            then,
                            now,
                            changes,
                            block.variables().get(now.variable())));
                }));
        Predicate<Question> dropped =
                question -> later.question(question.variable()).isEmpty();
        earlier.questions()
                .filter(dropped)
                .forEach(then -> compared.add(new ComparedQuestion(
                        then.variable(), then, null, Set.of(), block.variables().get(then.variable()))));
        return compared;
    }

    /** The verdict that holds; empty if somebody must state one. */
    public Optional<Verdict> verdict() {
        if (stated != null) {
            return Optional.of(stated.verdict());
        }
        if (then == null || now == null) {
            return Optional.of(then == null ? Verdict.NEW : Verdict.DROPPED);
        }
        return changes.isEmpty() ? Optional.of(Verdict.SAME) : Optional.empty();
    }

    /** The verdicts that can be stated: what is no longer the same list of codes cannot be called so. */
    public List<Verdict> possible() {
        if (then == null || now == null) {
            return List.of();
        }
        boolean otherCodes = changes.contains(QuestionChange.KIND) || changes.contains(QuestionChange.CODES);
        List<Verdict> verdicts = new ArrayList<>();
        if (!otherCodes) {
            verdicts.add(Verdict.SAME);
            verdicts.add(Verdict.REWORDED);
        }
        if (mappable()) {
            verdicts.add(Verdict.RECODED);
        }
        verdicts.add(Verdict.BROKEN);
        return verdicts;
    }

    private boolean mappable() {
        return then != null
                && now != null
                && ConcordanceStep.mappable(then.kind(), now.kind())
                && !ConcordanceStep.codes(now.kind()).isEmpty();
    }

    /** The codes of the later version that the earlier one lacks: a map says which code each was then. */
    public List<Code> newCodes() {
        return then == null || now == null ? List.of() : lacking(now.kind(), then.kind());
    }

    /** The codes of the earlier version that the later one lacks: a map says which code each became. */
    public List<Code> goneCodes() {
        return then == null || now == null ? List.of() : lacking(then.kind(), now.kind());
    }

    private static List<Code> lacking(Kind kind, Kind other) {
        List<String> there = ConcordanceStep.names(ConcordanceStep.codes(other));
        return ConcordanceStep.codes(kind).stream()
                .filter(code -> !there.contains(code.code()))
                .toList();
    }
}
