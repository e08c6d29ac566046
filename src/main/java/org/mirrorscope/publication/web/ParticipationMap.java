package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirrorscope.chart.Download;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.GeoMap;
import org.mirrorscope.chart.GeoMap.Extent;
import org.mirrorscope.chart.LegendEntry;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shell.Reader;

/**
 * Draws how countries take part on a day: the kinds of the initiative from the strongest to the lightest in its order,
 * and hatched those that have not joined.
 *
 * @param countries alphabetical in the reader's language
 */
record ParticipationMap(Reader reader, Initiative initiative, List<Country> countries, CountriesView view) {

    /** The kind of an initiative that names those that have not joined; one that does not has them all the same. */
    private static final String NOT_JOINED = "not_joined";

    private static final int WIDTH = 640;
    private static final int FULL_WIDTH = 1000;

    Figure figure() {
        List<Code> joined = joined();
        GeoMap map = map();
        long joinedNow = countries.stream()
                .filter(country -> joined.stream().anyMatch(kind -> kind.code().equals(kind(country))))
                .count();
        return new Figure(
                "participation",
                reader.text("publication/participation.claim", joinedNow, countries.size(), reader.date(view.day())),
                reader.text("publication/participation.subtitle", initiative.shortName()),
                map,
                map.drawn() == Extent.WORLD ? FULL_WIDTH : WIDTH,
                legend(),
                initiative.source().replaceFirst("\\.$", ""),
                reader.text("publication/participation.count", countries.size()),
                "",
                null,
                table(),
                Stream.of("svg", "csv").map(this::file).toList(),
                initiative.synthetic(),
                reader.language());
    }

    GeoMap map() {
        return new GeoMap(countries.stream().map(this::place).toList(), view.extent());
    }

    private Download file(String format) {
        String address = reader.link("/countries/participation." + format) + view.fileQuery();
        return new Download(format.toUpperCase(Locale.ROOT), address);
    }

    private List<Code> joined() {
        return initiative.participation().stream()
                .filter(kind -> !kind.code().equals(NOT_JOINED))
                .toList();
    }

    private String kind(Country country) {
        return country.participationOn(view.day()).orElse(NOT_JOINED);
    }

    private Tone tone(String kind) {
        List<String> kinds = joined().stream().map(Code::code).toList();
        int index = kinds.indexOf(kind);
        return index < 0 ? Tone.MISSING : Tone.ordered(kinds.size() - 1 - index, kinds.size());
    }

    private String label(String kind) {
        Optional<Code> known = initiative.participation().stream()
                .filter(code -> code.code().equals(kind))
                .findFirst();
        return known.map(code -> reader.text(code.label()))
                .orElseGet(() -> kind.equals(NOT_JOINED) ? reader.text("publication/participation.not-joined") : kind);
    }

    private GeoMap.Place place(Country country) {
        String kind = kind(country);
        return new GeoMap.Place(
                country.code(),
                reader.name(country.code()),
                label(kind),
                tone(kind),
                reader.link("/countries/" + country.code()));
    }

    private List<LegendEntry> legend() {
        List<String> kinds = new ArrayList<>(joined().stream().map(Code::code).toList());
        kinds.add(NOT_JOINED);
        return kinds.stream()
                .map(kind -> new LegendEntry(
                        tone(kind),
                        reader.text(
                                "publication/legend",
                                label(kind),
                                countries.stream()
                                        .filter(country -> kind(country).equals(kind))
                                        .count())))
                .toList();
    }

    private FigureTable table() {
        return new FigureTable(
                List.of(
                        new FigureTable.Column(reader.text("publication/country"), false),
                        new FigureTable.Column(
                                reader.text("publication/participation.on", reader.date(view.day())), false)),
                countries.stream()
                        .map(country -> List.of(reader.name(country.code()), label(kind(country))))
                        .toList());
    }
}
