package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.chart.Download;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.GeoMap;
import org.mirrorscope.chart.LegendEntry;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** Draws the lead variable as a map of countries. */
record LeadMap(Reader reader, Findings findings) {

    private static final int WIDTH = 640;

    Figure figure(Distribution distribution) {
        Map<CountryCode, String> words = new TreeMap<>();
        Map<CountryCode, Tone> tones = new TreeMap<>();
        Kind kind = distribution.variable().question().kind();
        distribution
                .cells()
                .forEach(cell -> cell.countries().forEach(country -> {
                    words.put(country, reader.text(cell.code().label()));
                    tones.put(country, Tones.of(kind, cell.code().code()));
                }));
        ShownAnswers answers = new ShownAnswers(reader);
        distribution
                .missing()
                .forEach((reason, countries) -> countries.forEach(country -> {
                    words.put(country, answers.missing(reason));
                    tones.put(country, Tone.MISSING);
                }));
        List<CountryCode> order =
                words.keySet().stream().sorted(reader.byName()).toList();
        Wave wave = findings.wave(distribution.wave()).orElseThrow();
        return new Figure(
                "map",
                claim(distribution),
                reader.text(
                        "publication/map.subtitle",
                        reader.text(distribution.variable().label()),
                        wave.title()),
                new GeoMap(order.stream()
                        .map(country -> place(country, words, tones))
                        .toList()),
                WIDTH,
                legend(distribution),
                source(wave),
                reader.text(
                        "publication/count",
                        distribution.returned().size(),
                        distribution.population().size(),
                        distribution.answered().size()),
                missing(distribution),
                null,
                table(order, words),
                files(distribution),
                findings.dataset().initiative().synthetic(),
                reader.language());
    }

    /** The same map as the variable's own page gives it away. */
    private List<Download> files(Distribution distribution) {
        String map = "/findings/" + distribution.wave() + "/"
                + distribution.variable().name() + "/map.";
        return Stream.of("svg", "csv", "json")
                .map(format -> new Download(format.toUpperCase(Locale.ROOT), reader.link(map + format)))
                .toList();
    }

    private String source(Wave wave) {
        String where = findings.dataset().initiative().source().replaceFirst("\\.$", "");
        return reader.text("publication/map.source", wave.title(), where);
    }

    private GeoMap.Place place(CountryCode country, Map<CountryCode, String> words, Map<CountryCode, Tone> tones) {
        return new GeoMap.Place(
                country,
                reader.name(country),
                words.getOrDefault(country, ""),
                tones.getOrDefault(country, Tone.OUTSIDE),
                reader.link("/countries/" + country));
    }

    private String claim(Distribution distribution) {
        Distribution.Cell top = distribution.cells().getLast();
        return reader.text(
                "publication/map.claim",
                top.count(),
                distribution.answered().size(),
                reader.text(top.code().label()));
    }

    /** From the highest code to the lowest, then who gave none. */
    private List<LegendEntry> legend(Distribution distribution) {
        Kind kind = distribution.variable().question().kind();
        List<LegendEntry> entries = new ArrayList<>();
        distribution
                .cells()
                .reversed()
                .forEach(cell -> entries.add(new LegendEntry(
                        Tones.of(kind, cell.code().code()),
                        reader.text(
                                "publication/legend", reader.text(cell.code().label()), cell.count()))));
        int silent = distribution.population().size() - distribution.answered().size();
        if (silent > 0) {
            entries.add(new LegendEntry(
                    Tone.MISSING, reader.text("publication/legend", reader.text("publication/no-value"), silent)));
        }
        return entries;
    }

    private String missing(Distribution distribution) {
        ShownAnswers words = new ShownAnswers(reader);
        return distribution.missing().entrySet().stream()
                .map(entry -> one(words, entry))
                .collect(Collectors.joining(" · "));
    }

    private String one(ShownAnswers words, Map.Entry<Missing, List<CountryCode>> entry) {
        return reader.text(
                "publication/legend",
                words.missing(entry.getKey()),
                entry.getValue().size());
    }

    private FigureTable table(List<CountryCode> order, Map<CountryCode, String> words) {
        return new FigureTable(
                List.of(
                        new FigureTable.Column(reader.text("publication/country"), false),
                        new FigureTable.Column(reader.text("publication/answer"), false)),
                order.stream()
                        .map(country -> List.of(reader.name(country), words.getOrDefault(country, "")))
                        .toList());
    }
}
