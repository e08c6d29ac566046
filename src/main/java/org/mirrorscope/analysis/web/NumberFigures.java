package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Difference;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Summary;
import org.mirrorscope.chart.Axis;
import org.mirrorscope.chart.Dots;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.CountryCode;

/** Numbers country by country: what each gave, and what it gave before. */
record NumberFigures(Context context, Finding finding) {

    static final String DOTS = "dots";
    static final String DIFFERENCES = "differences";

    /** Every country's number, from the largest. */
    Figure dots() {
        Map<CountryCode, Double> numbers = numbers().byCountry();
        List<CountryCode> order = context.names().sorted(numbers.keySet()).stream()
                .sorted(Comparator.comparing((CountryCode country) -> value(numbers, country))
                        .reversed())
                .toList();
        List<Dots.Row> rows = order.stream()
                .map(country -> row(country, value(numbers, country), null))
                .toList();
        Summary summary = Objects.requireNonNull(finding.distribution().summary());
        return FigureFrame.of(context, finding)
                .around(
                        DOTS,
                        new FigureFrame.Said(
                                context.claims().of(finding.distribution()), context.text("dots.subtitle"), null),
                        new Dots(axis(summary.min(), summary.max()), band(summary), rows),
                        FigureFrame.COLUMN,
                        List.of(),
                        table(order, numbers));
    }

    /** Then and now of those that answered both times, from the largest rise to the largest fall. */
    Figure differences(Comparison.Compared compared) {
        Map<CountryCode, Difference> byCountry = differences();
        List<Difference> sorted = context.names().sorted(byCountry.keySet()).stream()
                .map(country -> Objects.requireNonNull(byCountry.get(country)))
                .sorted(Comparator.comparing(Difference::change).reversed())
                .toList();
        double low = sorted.stream()
                .mapToDouble(
                        difference -> difference.from().min(difference.to()).doubleValue())
                .min()
                .orElse(0);
        double high = sorted.stream()
                .mapToDouble(
                        difference -> difference.from().max(difference.to()).doubleValue())
                .max()
                .orElse(1);
        List<Dots.Row> rows = sorted.stream()
                .map(difference -> row(difference.country(), difference.to().doubleValue(), difference))
                .toList();
        return FigureFrame.of(context, finding)
                .around(
                        DIFFERENCES,
                        said(compared),
                        new Dots(axis(low, high), null, rows),
                        FigureFrame.COLUMN,
                        List.of(),
                        differenceTable(compared, sorted));
    }

    private FigureFrame.Said said(Comparison.Compared compared) {
        Moves moves = Objects.requireNonNull(compared.moves());
        Double median = compared.medianDifference();
        return new FigureFrame.Said(
                context.text(
                        "differences.title",
                        moves.moved(),
                        compared.panel().size(),
                        moves.up().size(),
                        moves.down().size()),
                context.text("flow.subtitle", compared.panel().size())
                        + (median == null
                                ? ""
                                : " "
                                        + context.text(
                                                "differences.median", numbers().signed(median))),
                new TestWords(context, compared).inOneLine());
    }

    private Dots.Row row(CountryCode country, double number, @Nullable Difference difference) {
        List<Dots.Dot> dots = new ArrayList<>();
        String text = numbers().words(number);
        if (difference != null) {
            double from = difference.from().doubleValue();
            dots.add(new Dots.Dot(from, Tone.STEP_3, numbers().words(from)));
            text = context.text(
                    "differences.row", numbers().words(from), text, numbers().signed(number - from));
        }
        Tone tone = difference == null
                ? Tone.STEP_12
                : Tone.change(Integer.signum(difference.change().signum() * sense()));
        dots.add(new Dots.Dot(number, tone, numbers().words(number)));
        return new Dots.Row(context.names().name(country), dots, null, text, null);
    }

    /** -1 where lower is better, so that colours say improved and worsened. */
    private int sense() {
        return finding.variable().question().better() == org.mirrorscope.instrument.Direction.LOWER ? -1 : 1;
    }

    private Dots.Summary band(Summary summary) {
        return new Dots.Summary(
                summary.min(),
                summary.lowerQuartile(),
                summary.median(),
                summary.upperQuartile(),
                summary.max(),
                context.text(
                        "dots.summary",
                        numbers().words(summary.median()),
                        numbers().words(summary.lowerQuartile()),
                        numbers().words(summary.upperQuartile()),
                        summary.n()));
    }

    private Axis axis(double low, double high) {
        boolean year = finding.variable().question().kind() instanceof Kind.Year;
        double bottom = year ? low - 1 : Math.min(0, low);
        double top = year ? high + 1 : high;
        return new Axis(bottom, top > bottom ? top : bottom + 1, unit());
    }

    private String unit() {
        return finding.variable().question().kind() instanceof Kind.Number number && number.unit() != null
                ? context.text(number.unit())
                : "";
    }

    private Map<CountryCode, Difference> differences() {
        Comparison.Compared compared = finding.compared();
        Map<CountryCode, Difference> differences = new HashMap<>();
        if (compared != null) {
            compared.differences().forEach(difference -> differences.put(difference.country(), difference));
        }
        return differences;
    }

    private FigureTable table(List<CountryCode> order, Map<CountryCode, Double> numbers) {
        return new FigureTable(
                List.of(
                        new FigureTable.Column(context.text("column.country"), false),
                        new FigureTable.Column(context.text(finding.wave().title()), true)),
                order.stream()
                        .map(country ->
                                List.of(context.names().name(country), numbers().words(value(numbers, country))))
                        .toList());
    }

    private FigureTable differenceTable(Comparison.Compared compared, List<Difference> sorted) {
        ChangeFigures waves = new ChangeFigures(context, finding, compared);
        return new FigureTable(
                List.of(
                        new FigureTable.Column(context.text("column.country"), false),
                        new FigureTable.Column(waves.before(), true),
                        new FigureTable.Column(waves.after(), true),
                        new FigureTable.Column(context.text("column.change"), true)),
                sorted.stream()
                        .map(difference -> List.of(
                                context.names().name(difference.country()),
                                numbers().words(difference.from().doubleValue()),
                                numbers().words(difference.to().doubleValue()),
                                numbers().signed(difference.change().doubleValue())))
                        .toList());
    }

    private static double value(Map<CountryCode, Double> numbers, CountryCode country) {
        return Objects.requireNonNull(numbers.get(country));
    }

    private Numbers numbers() {
        return new Numbers(context, finding);
    }
}
