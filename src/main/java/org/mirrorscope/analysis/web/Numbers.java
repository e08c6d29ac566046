package org.mirrorscope.analysis.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/** What each country gave to a number or year question, and how that is written. */
record Numbers(Context context, Finding finding) {

    private static final int DECIMALS = 2;

    /** The numbers of those that count as answered in the page's wave. */
    Map<CountryCode, Double> byCountry() {
        WaveId wave = finding.wave().id();
        WaveAnswers answers = context.findings().dataset().wave(wave).orElseThrow();
        Map<CountryCode, Double> numbers = new LinkedHashMap<>();
        for (CountryCode country : finding.distribution().answered()) {
            switch (answers.answer(country, finding.variable().name())) {
                case AnswerValue.Amount amount ->
                    numbers.put(country, amount.number().doubleValue());
                case AnswerValue.Year year -> numbers.put(country, (double) year.year());
                default -> throw new IllegalStateException("no number from " + country);
            }
        }
        return numbers;
    }

    /** A number as readers see it; years without a thousands separator. */
    String words(double number) {
        return finding.variable().question().kind() instanceof Kind.Year
                ? year(number)
                : context.words().decimal(number, DECIMALS);
    }

    private String year(double number) {
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : String.valueOf((long) number) + " / " + (long) (number + 1);
    }

    /** A change with its sign. */
    String signed(double change) {
        return context.words().signed(change, DECIMALS);
    }
}
