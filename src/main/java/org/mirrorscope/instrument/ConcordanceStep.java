package org.mirrorscope.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Concordance.Stated;
import org.mirrorscope.shared.LocalizedText;

/**
 * One variable in two versions, of which the later has a block against the earlier.
 *
 * @param earlier the variable as the earlier version asks it
 * @param later the variable as the later version asks it
 * @param stated what the later version's authors state about it; null if it is not named
 */
record ConcordanceStep(
        Variable earlier, Variable later, @Nullable Stated stated) {

    private static final Stated NOTHING = new Stated(Verdict.SAME, Map.of(), Map.of(), null);

    /** What a block states about a variable: under its own name, else under its question's. */
    static @Nullable Stated stated(Concordance block, Variable variable) {
        Stated own = block.variables().get(variable.name());
        return own != null ? own : block.variables().get(variable.question().variable());
    }

    /** The stated verdict, else the default; empty if somebody must state one, or what is stated cannot be. */
    Optional<Verdict> verdict() {
        Stated said = stated;
        if (said == null) {
            return byDefault();
        }
        if (!later.part().isEmpty()
                && said.map().getOrDefault(later.part(), Optional.of("")).isEmpty()
                && isItem()) {
            return Optional.of(Verdict.NEW);
        }
        return switch (said.verdict()) {
            case SAME, REWORDED -> sameCodes() ? Optional.of(said.verdict()) : Optional.empty();
            case RECODED -> mappable() ? Optional.of(Verdict.RECODED) : Optional.empty();
            case BROKEN, NEW, DROPPED -> Optional.of(said.verdict());
        };
    }

    private boolean isItem() {
        return later.question().kind() instanceof Kind.Levels;
    }

    /** {@code same} if kind, codes, items and fields are equal; {@code reworded} if only the wording differs. */
    Optional<Verdict> byDefault() {
        if (!sameCodes() || !sameItems()) {
            return Optional.empty();
        }
        return Optional.of(sameWords() ? Verdict.SAME : Verdict.REWORDED);
    }

    /** Whether the answers are of one kind and, where they are codes, of one list. */
    boolean sameCodes() {
        return sameForm(earlier.question().kind(), later.question().kind());
    }

    private static boolean sameForm(Kind then, Kind now) {
        if (!then.word().equals(now.word())) {
            return false;
        }
        List<String> codesThen = names(codes(then));
        List<String> codesNow = names(codes(now));
        boolean ordered = !(now instanceof Kind.Choice) && !(now instanceof Kind.Choices);
        boolean equal = ordered
                ? codesThen.equals(codesNow)
                : codesThen.size() == codesNow.size() && Set.copyOf(codesThen).equals(Set.copyOf(codesNow));
        return equal && sameFields(then, now);
    }

    private static boolean sameFields(Kind then, Kind now) {
        List<Question> before = fields(then);
        List<Question> after = fields(now);
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).variable().equals(after.get(i).variable())
                    || !sameForm(before.get(i).kind(), after.get(i).kind())) {
                return false;
            }
        }
        return true;
    }

    private static List<Question> fields(Kind kind) {
        return kind instanceof Kind.Repeat repeat ? repeat.fields() : List.of();
    }

    /** Whether a matrix has the same rows; true where neither is a matrix. */
    boolean sameItems() {
        return !(earlier.question().kind() instanceof Kind.Levels then)
                || !(later.question().kind() instanceof Kind.Levels now)
                || Set.copyOf(names(then.items())).equals(Set.copyOf(names(now.items())));
    }

    /** Whether a map can lead from the one to the other: both are single codes, both levels or both choices. */
    boolean mappable() {
        return mappable(earlier.question().kind(), later.question().kind());
    }

    static boolean mappable(Kind then, Kind now) {
        return then instanceof Kind.SingleCode && now instanceof Kind.SingleCode
                || then instanceof Kind.Levels && now instanceof Kind.Levels
                || then instanceof Kind.Choices && now instanceof Kind.Choices;
    }

    /** Whether what the reader sees of this variable is the same: question, help, unit and labels of codes. */
    boolean sameWords() {
        return sameText(earlier.question().label(), later.question().label())
                && sameText(earlier.question().help(), later.question().help())
                && sameText(earlier.label(), later.label())
                && sameText(unit(earlier), unit(later))
                && sameLabels(wordedCodes(earlier), wordedCodes(later));
    }

    /** Whether the labels of a question's parts are the same: rows of a matrix, codes of a choices, fields of a repeat. */
    boolean samePartWords() {
        return sameLabels(
                parts(earlier.question().kind()), parts(later.question().kind()));
    }

    private static List<Code> parts(Kind kind) {
        return switch (kind) {
            case Kind.Levels levels -> levels.items();
            case Kind.Choices choices -> choices.codes();
            case Kind.Repeat(List<Question> fields) ->
                fields.stream()
                        .map(field -> new Code(field.variable(), field.label()))
                        .toList();
            case Kind.SingleCode _, Kind.Number _, Kind.Year _, Kind.Date _ -> List.of();
            case Kind.Text _, Kind.LongText _, Kind.Url _ -> List.of();
        };
    }

    /** A code of a choices question is a variable of its own: the words of the other codes are not its words. */
    private static List<Code> wordedCodes(Variable variable) {
        return variable.question().kind() instanceof Kind.Choices
                ? List.of()
                : codes(variable.question().kind());
    }

    private static @Nullable LocalizedText unit(Variable variable) {
        return variable.question().kind() instanceof Kind.Number number ? number.unit() : null;
    }

    private static boolean sameLabels(List<Code> then, List<Code> now) {
        return now.stream()
                .allMatch(code -> then.stream()
                        .filter(old -> old.code().equals(code.code()))
                        .allMatch(old -> sameText(old.label(), code.label())));
    }

    /** Equal in every language that both have; a translation that was added later changes nothing. */
    private static boolean sameText(@Nullable LocalizedText then, @Nullable LocalizedText now) {
        if (then == null || now == null) {
            return Objects.equals(then, now);
        }
        SortedMap<String, String> before = then.texts();
        SortedMap<String, String> after = now.texts();
        Set<String> both = new HashSet<>(before.keySet());
        both.retainAll(after.keySet());
        return !both.isEmpty()
                && both.stream().allMatch(language -> Objects.equals(before.get(language), after.get(language)));
    }

    /** The maps that hold in this step; none where the codes are the same. */
    Stated maps() {
        return stated == null ? NOTHING : stated;
    }

    /** The codes of a kind; for choices and levels those of their list, none for kinds without codes. */
    static List<Code> codes(Kind kind) {
        return switch (kind) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            case Kind.Number number -> List.of();
            case Kind.Year year -> List.of();
            case Kind.Date date -> List.of();
            case Kind.Text text -> List.of();
            case Kind.LongText text -> List.of();
            case Kind.Url url -> List.of();
            case Kind.Repeat repeat -> List.of();
        };
    }

    static List<String> names(List<Code> codes) {
        return codes.stream().map(Code::code).toList();
    }
}
