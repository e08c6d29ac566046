package org.mirrorscope.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** Counts one column of answers. */
final class Counting {

    private static final List<Code> NO_YES = new Kind.YesNo().codes();

    private Counting() {}

    /** The codes that a counted variable's answers are told in; empty for kinds without codes. */
    static List<Code> codes(Variable variable) {
        return switch (variable.question().kind()) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Levels levels -> levels.codes();
            case Kind.Choices choices -> NO_YES;
            case Kind.Number number -> List.of();
            case Kind.Year year -> List.of();
            case Kind.Date date -> List.of();
            case Kind.Text text -> List.of();
            case Kind.LongText text -> List.of();
            case Kind.Url url -> List.of();
            case Kind.Repeat repeat -> List.of();
        };
    }

    static Distribution count(WaveColumns wave, Variable variable) {
        return count(wave, variable, codes(variable), wave.column(variable));
    }

    /**
     * @param codes the codes to list
     * @param column one answer for each country of the population, in its order
     */
    static Distribution count(WaveColumns wave, Variable variable, List<Code> codes, List<Answer> column) {
        List<CountryCode> answered = new ArrayList<>();
        Map<Missing, List<CountryCode>> missing = new EnumMap<>(Missing.class);
        Map<String, List<CountryCode>> byCode = new LinkedHashMap<>();
        codes.forEach(code -> byCode.put(code.code(), new ArrayList<>()));
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            CountryCode country = wave.population().get(i);
            switch (column.get(i)) {
                case Missing reason ->
                    missing.computeIfAbsent(reason, any -> new ArrayList<>()).add(country);
                case AnswerValue value -> {
                    answered.add(country);
                    if (value instanceof AnswerValue.Coded coded) {
                        under(byCode, coded.code(), variable).add(country);
                    }
                    number(value, numbers);
                }
            }
        }
        SortedMap<Missing, List<CountryCode>> reasons = new TreeMap<>();
        missing.forEach((reason, countries) -> reasons.put(reason, List.copyOf(countries)));
        return new Distribution(
                wave.wave(),
                variable,
                wave.group(),
                wave.population(),
                wave.returned(),
                List.copyOf(answered),
                reasons,
                cells(codes, byCode, answered.size(), reasons, column.size()),
                numbers.isEmpty() ? null : Quantiles.summary(numbers),
                wave.answers().revisions());
    }

    private static List<CountryCode> under(Map<String, List<CountryCode>> byCode, String code, Variable variable) {
        List<CountryCode> countries = byCode.get(code);
        if (countries == null) {
            throw new IllegalStateException(variable.name() + " has no code '" + code + "'");
        }
        return countries;
    }

    private static void number(AnswerValue value, List<Double> numbers) {
        if (value instanceof AnswerValue.Amount amount) {
            numbers.add(amount.number().doubleValue());
        } else if (value instanceof AnswerValue.Year year) {
            numbers.add((double) year.year());
        }
    }

    private static List<Distribution.Cell> cells(
            List<Code> codes,
            Map<String, List<CountryCode>> byCode,
            int answered,
            Map<Missing, List<CountryCode>> missing,
            int population) {
        int applicable = population
                - missing.getOrDefault(Missing.NOT_APPLICABLE, List.of()).size();
        int silent = applicable - answered;
        List<Distribution.Cell> cells = new ArrayList<>(codes.size());
        for (Code code : codes) {
            List<CountryCode> countries = List.copyOf(byCode.getOrDefault(code.code(), List.of()));
            int k = countries.size();
            cells.add(new Distribution.Cell(code, countries, share(k, answered), bounds(k, silent, applicable)));
        }
        return List.copyOf(cells);
    }

    private static @Nullable Double share(int k, int n) {
        return n == 0 ? null : (double) k / n;
    }

    private static @Nullable Bounds bounds(int k, int silent, int applicable) {
        return applicable == 0 ? null : new Bounds((double) k / applicable, (double) (k + silent) / applicable);
    }
}
