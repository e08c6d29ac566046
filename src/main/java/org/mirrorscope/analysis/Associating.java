package org.mirrorscope.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;

/** Counts how two variables of one wave go together. */
final class Associating {

    /** Fewer pairs are refused. */
    static final int FEWEST = 8;

    private final WaveColumns wave;
    private final Variable first;
    private final Variable second;
    private final List<CountryCode> countries = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    private Associating(WaveColumns wave, Variable first, Variable second) {
        this.wave = wave;
        this.first = first;
        this.second = second;
        List<Answer> one = wave.column(first);
        List<Answer> other = wave.column(second);
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) instanceof AnswerValue row && other.get(i) instanceof AnswerValue column) {
                countries.add(wave.population().get(i));
                rows.add(word(row));
                columns.add(word(column));
            }
        }
    }

    static Association of(WaveColumns wave, Variable first, Variable second) {
        return new Associating(wave, first, second).result();
    }

    /** Whether a variable's values can be set against another's: codes, numbers and years. */
    static boolean countable(Variable variable) {
        return !Counting.codes(variable).isEmpty() || numeric(variable);
    }

    private static boolean numeric(Variable variable) {
        return variable.question().kind() instanceof Kind.Number
                || variable.question().kind() instanceof Kind.Year;
    }

    private static String word(AnswerValue value) {
        return value instanceof AnswerValue.Coded coded
                ? coded.code()
                : Numbers.of(value).toPlainString();
    }

    private Association result() {
        List<String> firstScale = scale(first, rows);
        List<String> secondScale = scale(second, columns);
        Reason refused = refusal();
        return new Association(
                wave.wave(),
                first,
                second,
                wave.group(),
                List.copyOf(countries),
                table(firstScale, secondScale),
                refused == null ? strength(firstScale, secondScale) : null,
                refused);
    }

    /** All codes in their order; of numbers those that occur, ascending. */
    private static List<String> scale(Variable variable, List<String> given) {
        if (!numeric(variable)) {
            return Counting.codes(variable).stream().map(Code::code).toList();
        }
        SortedSet<BigDecimal> numbers = new TreeSet<>();
        given.forEach(number -> numbers.add(new BigDecimal(number)));
        return numbers.stream().map(BigDecimal::toPlainString).toList();
    }

    private @Nullable Reason refusal() {
        if (countries.size() < FEWEST) {
            return Reason.of("association.tooFew", countries.size(), FEWEST);
        }
        if (rows.stream().distinct().count() < 2 || columns.stream().distinct().count() < 2) {
            return Reason.of("association.constant");
        }
        boolean mixed = nominal(first) && numeric(second) || numeric(first) && nominal(second);
        return mixed ? Reason.of("association.numberAndChoice") : null;
    }

    /** Codes without order; two codes need none. */
    private static boolean nominal(Variable variable) {
        return variable.question().kind() instanceof Kind.Choice choice
                && choice.codes().size() != 2;
    }

    private Association.Strength strength(List<String> firstScale, List<String> secondScale) {
        int[] x = ranks(rows, firstScale);
        int[] y = ranks(columns, secondScale);
        if (twoValued(first) && twoValued(second)) {
            int[][] table = new int[2][2];
            for (int i = 0; i < x.length; i++) {
                table[x[i]][y[i]]++;
            }
            return FisherExact.test(table);
        }
        return nominal(first) || nominal(second)
                ? NominalAssociation.of(dense(x), distinct(x), dense(y), distinct(y))
                : KendallTau.of(x, y);
    }

    private static boolean twoValued(Variable variable) {
        return Counting.codes(variable).size() == 2;
    }

    private static int[] ranks(List<String> given, List<String> scale) {
        Map<String, Integer> places = new LinkedHashMap<>();
        scale.forEach(value -> places.put(value, places.size()));
        return given.stream().mapToInt(value -> places.getOrDefault(value, -1)).toArray();
    }

    private static int distinct(int[] ranks) {
        return (int) Arrays.stream(ranks).distinct().count();
    }

    /** The same ranks without those that nobody has. */
    private static int[] dense(int[] ranks) {
        int[] occurring = Arrays.stream(ranks).distinct().sorted().toArray();
        return Arrays.stream(ranks)
                .map(rank -> Arrays.binarySearch(occurring, rank))
                .toArray();
    }

    /** Every pair of codes, counted or not; with a number on either side only pairs that occur. */
    private List<Association.Cell> table(List<String> firstScale, List<String> secondScale) {
        Map<String, Map<String, List<CountryCode>>> cells = new LinkedHashMap<>();
        for (int i = 0; i < countries.size(); i++) {
            cells.computeIfAbsent(rows.get(i), any -> new LinkedHashMap<>())
                    .computeIfAbsent(columns.get(i), any -> new ArrayList<>())
                    .add(countries.get(i));
        }
        boolean complete = !numeric(first) && !numeric(second);
        List<Association.Cell> table = new ArrayList<>();
        for (String row : firstScale) {
            Map<String, List<CountryCode>> given = cells.getOrDefault(row, Map.of());
            for (String column : secondScale) {
                if (complete || given.containsKey(column)) {
                    table.add(new Association.Cell(row, column, List.copyOf(given.getOrDefault(column, List.of()))));
                }
            }
        }
        return List.copyOf(table);
    }
}
