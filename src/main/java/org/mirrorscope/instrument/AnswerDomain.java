package org.mirrorscope.instrument;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.AnswerValue;

/**
 * The values of one question that conditions can tell apart: one of each sort is enough to try. Code lists are complete.
 * Numbers, years, days and texts have endless values, but conditions that only compare them with fixed ones cannot tell
 * two values between the same neighbours apart.
 *
 * @param variables for each stored variable the values to try beside giving none
 * @param complete whether these stand for all that can be answered; if not, they are only samples
 */
record AnswerDomain(Map<String, List<AnswerValue>> variables, boolean complete) {

    /** Sets of codes are tried up to this many codes, which makes 4096 sets. */
    private static final int MOST_CODES = 12;

    static AnswerDomain of(Question question, ExpressionUses.Use use) {
        return switch (question.kind()) {
            case Kind.SingleCode single -> one(question, coded(single.codes()), true);
            case Kind.Choices(List<Code> codes) -> one(question, sets(codes), codes.size() <= MOST_CODES);
            case Kind.Levels(List<Code> items, List<Code> codes) -> levels(question, items, coded(codes), use);
            case Kind.Number number -> one(question, amounts(number, use), countable(use));
            case Kind.Year _ -> one(question, years(use), countable(use));
            case Kind.Date _ -> days(question, use);
            case Kind.Text _, Kind.LongText _, Kind.Url _ ->
                one(
                        question,
                        texts(use),
                        countable(use) && !(use.ordered() && !use.texts().isEmpty()));
            case Kind.Repeat _ -> one(question, List.of(new AnswerValue.Entries(List.of(Map.of()))), untouched(use));
        };
    }

    private static AnswerDomain one(Question question, List<? extends AnswerValue> values, boolean complete) {
        return new AnswerDomain(Map.of(question.variable(), List.copyOf(values)), complete);
    }

    private static boolean countable(ExpressionUses.Use use) {
        return !use.otherwise() && use.parts().isEmpty();
    }

    private static boolean untouched(ExpressionUses.Use use) {
        return countable(use) && use.texts().isEmpty() && use.numbers().isEmpty();
    }

    private static List<AnswerValue> coded(List<Code> codes) {
        return codes.stream()
                .<AnswerValue>map(code -> new AnswerValue.Coded(code.code()))
                .toList();
    }

    private static List<AnswerValue> sets(List<Code> codes) {
        List<AnswerValue> sets = new ArrayList<>();
        int tried = Math.min(codes.size(), MOST_CODES);
        for (int bits = 0; bits < 1 << tried; bits++) {
            LinkedHashSet<String> chosen = new LinkedHashSet<>();
            for (int i = 0; i < tried; i++) {
                if ((bits >> i & 1) == 1) {
                    chosen.add(codes.get(i).code());
                }
            }
            sets.add(new AnswerValue.Several(chosen));
        }
        return sets;
    }

    /** Only the rows that conditions speak of, unless they speak of the matrix as a whole. */
    private static AnswerDomain levels(
            Question question, List<Code> items, List<AnswerValue> codes, ExpressionUses.Use use) {
        boolean all =
                use.otherwise() || !use.texts().isEmpty() || !use.numbers().isEmpty();
        Map<String, List<AnswerValue>> variables = new LinkedHashMap<>();
        items.stream()
                .filter(item -> all || use.parts().contains(item.code()))
                .forEach(item -> variables.put(question.variable() + "." + item.code(), codes));
        return new AnswerDomain(variables, true);
    }

    private static List<AnswerValue> amounts(Kind.Number kind, ExpressionUses.Use use) {
        SortedSet<Double> marks = new TreeSet<>(use.numbers());
        marks.removeIf(mark -> mark.isNaN() || mark.isInfinite());
        Set<BigDecimal> values = new LinkedHashSet<>(between(marks));
        addBound(values, kind.min());
        addBound(values, kind.max());
        return values.stream()
                .filter(value -> kind.min() == null || value.compareTo(kind.min()) >= 0)
                .filter(value -> kind.max() == null || value.compareTo(kind.max()) <= 0)
                .<AnswerValue>map(AnswerValue.Amount::new)
                .toList();
    }

    private static void addBound(Set<BigDecimal> values, @Nullable BigDecimal bound) {
        if (bound != null) {
            values.add(bound);
        }
    }

    /** Each mark, one value between every two neighbours, one below the first and one above the last. */
    private static Set<BigDecimal> between(SortedSet<Double> marks) {
        Set<BigDecimal> values = new LinkedHashSet<>();
        if (marks.isEmpty()) {
            values.add(BigDecimal.ONE);
            return values;
        }
        values.add(BigDecimal.valueOf(marks.first()).subtract(BigDecimal.ONE));
        @Nullable BigDecimal before = null;
        for (double mark : marks) {
            BigDecimal now = BigDecimal.valueOf(mark);
            if (before != null) {
                values.add(before.add(now).divide(BigDecimal.TWO));
            }
            values.add(now);
            before = now;
        }
        values.add(BigDecimal.valueOf(marks.last()).add(BigDecimal.ONE));
        return values;
    }

    private static List<AnswerValue> years(ExpressionUses.Use use) {
        SortedSet<Integer> years = new TreeSet<>(Set.of(2000));
        for (double mark : use.numbers()) {
            if (Math.abs(mark) < 1_000_000) {
                years.add((int) Math.floor(mark) - 1);
                years.add((int) Math.floor(mark));
                years.add((int) Math.ceil(mark));
                years.add((int) Math.ceil(mark) + 1);
            }
        }
        return years.stream().<AnswerValue>map(AnswerValue.Year::new).toList();
    }

    /** Days are compared as texts such as {@code 2022-02-28}; a mark may also be a year or a month. */
    private static AnswerDomain days(Question question, ExpressionUses.Use use) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(2000, 1, 1)));
        boolean complete = countable(use);
        for (String mark : use.texts()) {
            Optional<LocalDate> day = day(mark);
            day.ifPresent(found -> days.addAll(List.of(found.minusDays(1), found, found.plusDays(1))));
            complete &= day.isPresent() || !use.ordered();
        }
        return one(question, days.stream().map(AnswerValue.Day::new).toList(), complete);
    }

    private static Optional<LocalDate> day(String mark) {
        String whole = mark.length() == 4 ? mark + "-01-01" : mark.length() == 7 ? mark + "-01" : mark;
        try {
            return Optional.of(LocalDate.parse(whole));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Each text that conditions name, and one that they do not. */
    private static List<AnswerValue> texts(ExpressionUses.Use use) {
        Set<String> texts = new LinkedHashSet<>(use.texts());
        texts.removeIf(String::isBlank);
        String other = "x";
        while (texts.contains(other)) {
            other += "x";
        }
        texts.add(other);
        return texts.stream().<AnswerValue>map(AnswerValue.Text::new).toList();
    }
}
