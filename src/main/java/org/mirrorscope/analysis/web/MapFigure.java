package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.GeoMap;
import org.mirrorscope.chart.LegendEntry;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/** The countries of a wave on a map, coloured by their answers; who has none is hatched. */
record MapFigure(Context context, Finding finding) {

    static final String MAP = "map";

    /** With more countries than this their links would be a hundred stops for the keyboard; the table has them all. */
    static final int MOST_LINKED = 60;

    Figure map() {
        List<Shade> shades = new Shades(context, finding).all();
        Map<CountryCode, Shade> byCountry = new HashMap<>();
        shades.forEach(shade -> shade.countries().forEach(country -> byCountry.put(country, shade)));
        List<CountryCode> countries =
                context.names().sorted(finding.distribution().population());
        boolean linked = countries.size() <= MOST_LINKED;
        Map<CountryCode, String> missing = missing();
        List<GeoMap.Place> places = countries.stream()
                .map(country -> place(country, byCountry.get(country), missing, linked))
                .toList();
        return FigureFrame.of(context, finding)
                .around(
                        MAP,
                        new FigureFrame.Said(title(), context.text("map.subtitle"), null),
                        new GeoMap(places),
                        linked ? FigureFrame.MATRIX : FigureFrame.PAGE,
                        legend(shades),
                        table(countries, byCountry, missing));
    }

    private String title() {
        return context.text("map.title", context.text(finding.wave().title()));
    }

    private GeoMap.Place place(
            CountryCode country, @Nullable Shade shade, Map<CountryCode, String> missing, boolean linked) {
        return new GeoMap.Place(
                country,
                context.names().name(country),
                shade == null ? missing.getOrDefault(country, "") : value(shade, country),
                shade == null ? Tone.MISSING : shade.tone(),
                linked ? context.countryPage(country) : null);
    }

    private static String value(Shade shade, CountryCode country) {
        return shade.value().apply(country);
    }

    private Map<CountryCode, String> missing() {
        Map<CountryCode, String> reasons = new HashMap<>();
        finding.distribution()
                .missing()
                .forEach((reason, countries) -> countries.forEach(country -> reasons.put(country, word(reason))));
        return reasons;
    }

    private String word(Missing reason) {
        return context.text("missing." + reason.code());
    }

    private List<LegendEntry> legend(List<Shade> shades) {
        List<LegendEntry> legend = new ArrayList<>();
        for (Shade shade : shades) {
            legend.add(new LegendEntry(
                    shade.tone(), shade.label() + " " + shade.countries().size()));
        }
        int silent = finding.distribution().population().size()
                - finding.distribution().answered().size();
        if (silent > 0) {
            legend.add(new LegendEntry(Tone.MISSING, context.text("legend.missing", silent)));
        }
        return legend;
    }

    private FigureTable table(
            List<CountryCode> countries, Map<CountryCode, Shade> shades, Map<CountryCode, String> missing) {
        List<List<String>> rows = new ArrayList<>();
        for (CountryCode country : countries) {
            Shade shade = shades.get(country);
            rows.add(List.of(
                    context.names().name(country),
                    shade == null ? missing.getOrDefault(country, "") : value(shade, country)));
        }
        return new FigureTable(
                List.of(
                        new FigureTable.Column(context.text("column.country"), false),
                        new FigureTable.Column(context.text("column.answer"), false)),
                rows);
    }

    /**
     * Countries of one colour.
     *
     * @param value what each of them answered, in words
     */
    record Shade(String label, Tone tone, Collection<CountryCode> countries, Function<CountryCode, String> value) {}
}
