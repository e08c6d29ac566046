package org.mirrorscope.analysis;

import java.util.Comparator;
import java.util.List;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Messages;

/**
 * What a result says, as a sentence that can stand as a title. Every sentence is computed from the counts and true of
 * them: 'most' is more than half of those that answered, 'half' is exactly half, and what moved is told of the panel.
 */
public final class Claims {

    /** With fewer answers 'most' would be one or two countries, so the count itself is told. */
    private static final int LEAST_FOR_MOST = 5;

    private final Wording words;

    private Claims(Wording words) {
        this.words = words;
    }

    /** The sentences in the messages' language. */
    public static Claims in(Messages messages) {
        return new Claims(Wording.of(messages));
    }

    /** What a wave's answers to a variable say. */
    public String of(Distribution distribution) {
        return titled(distribution.variable(), said(distribution));
    }

    /** What became of a variable between two waves; where no country answered in both, what the later one says. */
    public String of(Comparison.Compared comparison) {
        return comparison.panel().isEmpty()
                        || !counted(comparison.variable().question().kind())
                ? of(comparison.later())
                : titled(comparison.variable(), moved(comparison));
    }

    private String titled(Variable variable, String claim) {
        boolean partOfMatrix = variable.question().kind() instanceof Kind.Levels;
        return partOfMatrix ? words.text("claim.item", words.text(variable.label()), claim) : words.sentence(claim);
    }

    private static boolean counted(Kind kind) {
        return switch (kind) {
            case Kind.SingleCode single -> true;
            case Kind.Levels levels -> true;
            case Kind.Choices choices -> true;
            case Kind.Number number -> true;
            case Kind.Year year -> true;
            case Kind.Date date -> false;
            case Kind.Text text -> false;
            case Kind.LongText text -> false;
            case Kind.Url url -> false;
            case Kind.Repeat repeat -> false;
        };
    }

    private String said(Distribution distribution) {
        int answered = distribution.answered().size();
        int population = distribution.population().size();
        if (answered == 0) {
            return population > 0 && distribution.applicable() == 0
                    ? words.text("claim.applies.to.none", population)
                    : words.text("claim.nobody", population);
        }
        Variable variable = distribution.variable();
        return switch (variable.question().kind()) {
            case Kind.YesNo yesNo ->
                portion("say", count(distribution, "yes"), answered, codeLabel(distribution, "yes"));
            case Kind.Choices choices ->
                portion("chose", count(distribution, "yes"), answered, words.text(variable.label()));
            case Kind.Ordered ordered ->
                graded(distribution, variable.question().better());
            case Kind.Levels levels -> graded(distribution, variable.question().better());
            case Kind.Choice choice -> commonest(distribution);
            case Kind.Number number -> median(distribution, "claim.median", number);
            case Kind.Year year -> median(distribution, "claim.median.year", null);
            case Kind.Date date -> words.text("claim.answered", answered, population);
            case Kind.Text text -> words.text("claim.answered", answered, population);
            case Kind.LongText text -> words.text("claim.answered", answered, population);
            case Kind.Url url -> words.text("claim.answered", answered, population);
            case Kind.Repeat repeat -> words.text("claim.answered", answered, population);
        };
    }

    /** The best code if at least a quarter gave it, since that is what readers look for; else the commonest. */
    private String graded(Distribution distribution, Direction better) {
        List<Distribution.Cell> cells = distribution.cells();
        Distribution.Cell best = better == Direction.LOWER ? cells.getFirst() : cells.getLast();
        int answered = distribution.answered().size();
        return better != Direction.NONE && 4 * best.count() >= answered
                ? portion("say", best.count(), answered, words.text(best.code().label()))
                : commonest(distribution);
    }

    private String commonest(Distribution distribution) {
        int answered = distribution.answered().size();
        int most = distribution.cells().stream()
                .mapToInt(Distribution.Cell::count)
                .max()
                .orElse(0);
        List<String> labels = distribution.cells().stream()
                .filter(cell -> cell.count() == most)
                .map(cell -> words.text("quoted", words.text(cell.code().label())))
                .toList();
        if (labels.size() > 1) {
            return words.text("claim.commonest.tie", words.list(labels), most, answered);
        }
        return 2 * most >= answered || answered < LEAST_FOR_MOST
                ? portion("say", most, answered, onlyLabel(distribution, most))
                : words.text("claim.commonest", labels.getFirst(), most, answered);
    }

    private String onlyLabel(Distribution distribution, int count) {
        return distribution.cells().stream()
                .filter(cell -> cell.count() == count)
                .map(cell -> words.text(cell.code().label()))
                .findFirst()
                .orElseThrow();
    }

    private String portion(String verb, int k, int n, String label) {
        String size = n == 1
                ? k == 1 ? "only" : "only.not"
                : k == 0
                        ? "none"
                        : k == n ? "all" : n < LEAST_FOR_MOST || 2 * k < n ? "some" : 2 * k == n ? "half" : "most";
        return words.text("claim." + verb + "." + size, k, words.count(k), n, words.count(n), label);
    }

    private String median(
            Distribution distribution, String key, Kind.@org.jspecify.annotations.Nullable Number number) {
        Summary summary = java.util.Objects.requireNonNull(distribution.summary());
        String value = key.endsWith("year")
                ? String.valueOf(Math.round(Math.floor(summary.median())))
                : words.decimal(summary.median(), 1);
        String unit = number == null || number.unit() == null ? "" : " " + words.text(number.unit());
        return words.text(key, summary.n(), words.count(summary.n()), value + unit);
    }

    private String moved(Comparison.Compared comparison) {
        int panel = comparison.panel().size();
        int changed = changed(comparison);
        if (changed == 0) {
            return words.text("claim.unchanged", panel, words.count(panel));
        }
        Moves moves = comparison.moves();
        if (moves == null) {
            return words.text("claim.changed", changed, words.count(changed), panel, words.count(panel));
        }
        Kind kind = comparison.variable().question().kind();
        return switch (kind) {
            case Kind.YesNo yesNo -> movedTo(comparison, "claim.yes", "yes");
            case Kind.Choices choices -> movedTo(comparison, "claim.chosen", "yes");
            case Kind.Ordered ordered -> movedToBest(comparison, moves);
            case Kind.Levels levels -> movedToBest(comparison, moves);
            case Kind.Number number -> upAndDown("claim.number", moves);
            case Kind.Year year -> upAndDown("claim.year", moves);
            case Kind.Choice choice -> upAndDown("claim.higher", moves);
            case Kind.Date date -> upAndDown("claim.higher", moves);
            case Kind.Text text -> upAndDown("claim.higher", moves);
            case Kind.LongText text -> upAndDown("claim.higher", moves);
            case Kind.Url url -> upAndDown("claim.higher", moves);
            case Kind.Repeat repeat -> upAndDown("claim.higher", moves);
        };
    }

    /** How many of the panel gave another answer than before. */
    private static int changed(Comparison.Compared comparison) {
        Moves moves = comparison.moves();
        return moves != null
                ? moves.moved()
                : comparison.transitions().stream()
                        .filter(transition ->
                                !transition.from().code().equals(transition.to().code()))
                        .mapToInt(Transition::count)
                        .sum();
    }

    /** The best code, unless the others moved the other way: then its count alone would mislead. */
    private String movedToBest(Comparison.Compared comparison, Moves moves) {
        List<Code> codes = comparison.comparability().codes();
        if (moves.judged() && !codes.isEmpty()) {
            Code best = moves.direction() == Direction.LOWER ? codes.getFirst() : codes.getLast();
            Shift shift = shift(comparison, best.code());
            boolean any = !shift.changedTo().isEmpty() || !shift.changedFrom().isEmpty();
            boolean sameWay = Integer.signum(shift.net())
                    == Integer.signum(moves.up().size() - moves.down().size());
            if (any && sameWay) {
                return movedTo(comparison, "claim.best", best.code());
            }
        }
        return upAndDown(moves.judged() ? "claim.improved" : "claim.higher", moves);
    }

    private String movedTo(Comparison.Compared comparison, String key, String code) {
        Shift shift = shift(comparison, code);
        String label = comparison.variable().question().kind() instanceof Kind.Choices
                ? words.text(comparison.variable().label())
                : words.text(shift.code().label());
        return pair(key, shift.changedTo().size(), shift.changedFrom().size(), label);
    }

    private String upAndDown(String key, Moves moves) {
        return pair(key, moves.up().size(), moves.down().size(), "");
    }

    private String pair(String key, int up, int down, String label) {
        return words.text(key, up, words.count(up), down, words.count(down), label);
    }

    private static Shift shift(Comparison.Compared comparison, String code) {
        return comparison.shifts().stream()
                .filter(shift -> shift.code().code().equals(code))
                .max(Comparator.comparingInt(Shift::net))
                .orElseThrow();
    }

    private static int count(Distribution distribution, String code) {
        return distribution.cell(code).map(Distribution.Cell::count).orElse(0);
    }

    private String codeLabel(Distribution distribution, String code) {
        return distribution
                .cell(code)
                .map(cell -> words.text(cell.code().label()))
                .orElse(code);
    }
}
