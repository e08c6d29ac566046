package org.mirrorscope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** One variable's answers in two waves, country by country, in the codes that both share. */
final class Panel {

    /** A country's values; null where it has none in that wave. At least one is there. */
    private record Pair(
            CountryCode country,
            @Nullable AnswerValue then,
            @Nullable AnswerValue now) {}

    private final List<Code> codes;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<Pair> both = new ArrayList<>();
    private final List<Pair> once = new ArrayList<>();

    /**
     * @param from the population then, sorted
     * @param then one answer for each of them
     * @param to the population now, sorted
     * @param now one answer for each of them
     * @param codes the shared codes
     */
    Panel(List<CountryCode> from, List<Answer> then, List<CountryCode> to, List<Answer> now, List<Code> codes) {
        this.codes = codes;
        codes.forEach(code -> ranks.put(code.code(), ranks.size()));
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            int order = i == from.size() ? 1 : j == to.size() ? -1 : from.get(i).compareTo(to.get(j));
            CountryCode country = order > 0 ? to.get(j) : from.get(i);
            add(country, order > 0 ? Missing.NOT_ASKED : then.get(i), order < 0 ? Missing.NOT_ASKED : now.get(j));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private void add(CountryCode country, Answer then, Answer now) {
        AnswerValue before = then instanceof AnswerValue value ? value : null;
        AnswerValue after = now instanceof AnswerValue value ? value : null;
        if (before != null && after != null) {
            both.add(new Pair(country, before, after));
        } else if (before != null || after != null) {
            once.add(new Pair(country, before, after));
        }
    }

    /** The countries with a value in both waves. */
    List<CountryCode> countries() {
        return both.stream().map(Pair::country).toList();
    }

    List<Transition> transitions() {
        List<List<CountryCode>> table = IntStream.range(0, codes.size() * codes.size())
                .<List<CountryCode>>mapToObj(cell -> new ArrayList<>())
                .toList();
        if (!codes.isEmpty()) {
            both.forEach(pair -> table.get(rank(pair.then()) * codes.size() + rank(pair.now()))
                    .add(pair.country()));
        }
        return IntStream.range(0, table.size())
                .mapToObj(cell -> new Transition(
                        codes.get(cell / codes.size()), codes.get(cell % codes.size()), List.copyOf(table.get(cell))))
                .toList();
    }

    /** The place of a value's code on the list; -1 for no value. */
    private int rank(@Nullable AnswerValue value) {
        return value instanceof AnswerValue.Coded coded ? ranks.getOrDefault(coded.code(), -1) : -1;
    }

    /** Who moved which way; empty for kinds without an order. */
    Optional<Moves> moves(Question question) {
        Direction better = question.better();
        ToIntFunction<Pair> upward = switch (question.kind()) {
            case Kind.Ordered ordered -> this::rankChange;
            case Kind.YesNo yesNo -> this::rankChange;
            case Kind.Levels levels -> this::rankChange;
            case Kind.Choices choices -> this::rankChange;
            case Kind.Number number -> Panel::numberChange;
            case Kind.Year year -> Panel::numberChange;
            case Kind.Choice choice -> null;
            case Kind.Date date -> null;
            case Kind.Text text -> null;
            case Kind.LongText text -> null;
            case Kind.Url url -> null;
            case Kind.Repeat repeat -> null;
        };
        return upward == null ? Optional.empty() : Optional.of(moves(better, upward));
    }

    private Moves moves(Direction better, ToIntFunction<Pair> upward) {
        List<CountryCode> higher = where(upward, 1);
        List<CountryCode> lower = where(upward, -1);
        boolean down = better == Direction.LOWER;
        return new Moves(better, down ? lower : higher, where(upward, 0), down ? higher : lower);
    }

    private List<CountryCode> where(ToIntFunction<Pair> upward, int sign) {
        return both.stream()
                .filter(pair -> Integer.signum(upward.applyAsInt(pair)) == sign)
                .map(Pair::country)
                .toList();
    }

    private int rankChange(Pair pair) {
        return rank(pair.now()) - rank(pair.then());
    }

    private static int numberChange(Pair pair) {
        return Numbers.of(pair.now()).compareTo(Numbers.of(pair.then()));
    }

    /** Number and year: every country's difference; empty for other kinds. */
    List<Difference> differences() {
        return both.stream()
                .filter(pair -> Numbers.isNumber(pair.now()) && Numbers.isNumber(pair.then()))
                .map(pair -> new Difference(pair.country(), Numbers.of(pair.then()), Numbers.of(pair.now())))
                .toList();
    }

    Optional<Double> medianDifference() {
        double[] changes = differences().stream()
                .mapToDouble(difference -> difference.change().doubleValue())
                .toArray();
        return changes.length == 0 ? Optional.empty() : Optional.of(Quantiles.median(changes));
    }

    List<Shift> shifts() {
        int answeredThen = both.size()
                + (int) once.stream().filter(pair -> pair.then() != null).count();
        int answeredNow = both.size()
                + (int) once.stream().filter(pair -> pair.now() != null).count();
        return IntStream.range(0, codes.size())
                .mapToObj(rank -> shift(rank, answeredThen, answeredNow))
                .toList();
    }

    private Shift shift(int rank, int answeredThen, int answeredNow) {
        List<CountryCode> changedTo = moved(both, pair -> rank(pair.now()) == rank && rank(pair.then()) != rank);
        List<CountryCode> changedFrom = moved(both, pair -> rank(pair.then()) == rank && rank(pair.now()) != rank);
        List<CountryCode> onlyNow = moved(once, pair -> rank(pair.now()) == rank);
        List<CountryCode> onlyThen = moved(once, pair -> rank(pair.then()) == rank);
        int stayed = (int) both.stream()
                .filter(pair -> rank(pair.now()) == rank && rank(pair.then()) == rank)
                .count();
        int then = stayed + changedFrom.size() + onlyThen.size();
        int now = stayed + changedTo.size() + onlyNow.size();
        long shareMoved = (long) now * answeredThen - (long) then * answeredNow;
        boolean atOdds = answeredThen > 0
                && answeredNow > 0
                && Long.signum(shareMoved) != Integer.signum(changedTo.size() - changedFrom.size());
        return new Shift(
                codes.get(rank),
                changedTo,
                changedFrom,
                onlyNow,
                onlyThen,
                answeredThen == 0 ? 0 : (double) then / answeredThen,
                answeredNow == 0 ? 0 : (double) now / answeredNow,
                atOdds);
    }

    private static List<CountryCode> moved(List<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream().filter(which).map(Pair::country).toList();
    }
}
