package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Summary;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.CountryCode;

/** How a map colours those that answered: by code, by quarter for numbers, else one colour. */
record Shades(Context context, Finding finding) {

    List<MapFigure.Shade> all() {
        Distribution distribution = finding.distribution();
        if (distribution.answered().isEmpty()) {
            return List.of();
        }
        return switch (finding.variable().question().kind()) {
            case Kind.Ordered ordered -> codes();
            case Kind.YesNo yesNo -> codes();
            case Kind.Levels levels -> codes();
            case Kind.Choices choices -> codes();
            case Kind.Choice choice -> oneAgainstTheOthers();
            case Kind.Number number -> quarters();
            case Kind.Year year -> quarters();
            case Kind.Date date -> answered();
            case Kind.Text text -> answered();
            case Kind.LongText text -> answered();
            case Kind.Url url -> answered();
            case Kind.Repeat repeat -> answered();
        };
    }

    private List<MapFigure.Shade> codes() {
        List<Code> codes = finding.distribution().cells().stream()
                .map(Distribution.Cell::code)
                .toList();
        return DistributionFigures.fromTheTop(finding.distribution()).stream()
                .map(cell ->
                        shade(cell, Tones.of(finding.variable().question().kind(), codes, codes.indexOf(cell.code()))))
                .toList();
    }

    private MapFigure.Shade shade(Distribution.Cell cell, Tone tone) {
        String label = context.text(cell.code().label());
        return new MapFigure.Shade(label, tone, cell.countries(), country -> label);
    }

    /** Codes without order have no colours that could be told apart and read; so one of them is shown at a time. */
    private List<MapFigure.Shade> oneAgainstTheOthers() {
        Distribution.Cell shown = shown(finding);
        Map<CountryCode, String> others = new LinkedHashMap<>();
        finding.distribution().cells().stream()
                .filter(cell -> !cell.equals(shown))
                .forEach(cell -> cell.countries()
                        .forEach(country ->
                                others.put(country, context.text(cell.code().label()))));
        return List.of(
                shade(shown, Tone.STEP_9),
                new MapFigure.Shade(
                        context.text("legend.another"),
                        Tone.STEP_0,
                        others.keySet(),
                        country -> others.getOrDefault(country, "")));
    }

    /** The code that the map of an unordered question shows: as asked, else the commonest. */
    static Distribution.Cell shown(Finding finding) {
        return finding.distribution().cells().stream()
                .filter(cell -> cell.code().code().equals(finding.highlighted()))
                .findFirst()
                .orElseGet(() -> finding.distribution().cells().stream()
                        .max(Comparator.comparingInt(Distribution.Cell::count))
                        .orElseThrow());
    }

    private List<MapFigure.Shade> quarters() {
        Summary summary =
                java.util.Objects.requireNonNull(finding.distribution().summary());
        Map<CountryCode, Double> numbers = new Numbers(context, finding).byCountry();
        SortedSet<Double> tops = new TreeSet<>(
                List.of(summary.lowerQuartile(), summary.median(), summary.upperQuartile(), summary.max()));
        List<MapFigure.Shade> shades = new ArrayList<>();
        double below = Double.NEGATIVE_INFINITY;
        int index = 0;
        for (double top : tops) {
            double bottom = below;
            Map<CountryCode, Double> inside = numbers.entrySet().stream()
                    .filter(entry -> entry.getValue() > bottom && entry.getValue() <= top)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            if (!inside.isEmpty()) {
                shades.add(new MapFigure.Shade(
                        range(inside),
                        Tone.ordered(index, tops.size()),
                        inside.keySet(),
                        country -> number(inside.getOrDefault(country, 0.0))));
            }
            below = top;
            index++;
        }
        return shades.reversed();
    }

    private String range(Map<CountryCode, Double> numbers) {
        double low =
                numbers.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high =
                numbers.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return (low == high ? number(low) : context.text("range", number(low), number(high))) + ":";
    }

    private String number(double number) {
        return new Numbers(context, finding).words(number);
    }

    private List<MapFigure.Shade> answered() {
        String label = context.text("legend.answered");
        return List.of(
                new MapFigure.Shade(label, Tone.STEP_9, finding.distribution().answered(), country -> label));
    }
}
