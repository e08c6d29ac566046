package org.mirrorscope.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A projected map as {@code src/build/java/ProjectMap.java} wrote it: outlines by alpha-2 code, in map units. */
record Geometry(double width, double height, double dot, Map<String, Outline> outlines) {

    /** The continent's map reaches only a part of these two, but they belong on it. */
    private static final Set<String> ACROSS = Set.of("RU", "TR");

    static final Geometry EUROPE = read("/chart/europe.tsv");
    static final Geometry WORLD = read("/chart/world.tsv");

    /** Where a country is: a place inside it for a sign, its dot if it is too small to see, its share in the frame. */
    record Outline(
            double x,
            double y,
            @Nullable Double dotX,
            @Nullable Double dotY,
            int percentInside,
            String path) {}

    /** What a map shows. */
    static Geometry of(GeoMap map) {
        return switch (map.extent()) {
            case FITTING -> of(map.places());
            case EUROPE -> EUROPE;
            case WORLD -> WORLD;
        };
    }

    /** Europe if every country is European, else the world. Countries that neither map knows do not decide. */
    static Geometry of(List<GeoMap.Place> places) {
        boolean european = places.stream()
                .map(place -> place.country().alpha2())
                .filter(WORLD.outlines::containsKey)
                .allMatch(code -> ACROSS.contains(code)
                        || EUROPE.outlines.containsKey(code)
                                && Objects.requireNonNull(EUROPE.outlines.get(code))
                                                .percentInside()
                                        >= 50);
        return european ? EUROPE : WORLD;
    }

    private static Geometry read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Geometry.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
            String[] frame = lines.getFirst();
            SequencedMap<String, Outline> outlines = new TreeMap<>();
            lines.stream().skip(1).forEach(cells -> outlines.put(cells[0], outline(cells)));
            return new Geometry(
                    number(frame[0]), number(frame[1]), number(frame[2]), Collections.unmodifiableMap(outlines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline outline(String[] cells) {
        boolean small = !cells[3].isEmpty();
        return new Outline(
                number(cells[1]),
                number(cells[2]),
                small ? number(cells[3]) : null,
                small ? number(cells[4]) : null,
                Integer.parseInt(cells[5]),
                cells[6]);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
