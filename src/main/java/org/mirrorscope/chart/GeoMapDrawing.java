package org.mirrorscope.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mirrorscope.shared.Messages;

/**
 * Neighbouring land first, then the initiative's countries, those with strong colours before those that need an outline,
 * so that every border stands out on both sides; then circles for the small ones; below, those that the map lacks.
 */
final class GeoMapDrawing {

    private final Geometry geometry;
    private final Pen pen;
    private final double width;
    private final Map<String, GeoMap.Place> places;

    private GeoMapDrawing(GeoMap chart, Pen pen, double width) {
        this.geometry = Geometry.of(chart);
        this.pen = pen;
        this.width = width;
        this.places = chart.places().stream()
                .collect(Collectors.toMap(place -> place.country().alpha2(), place -> place));
    }

    static Size draw(GeoMap chart, Pen pen, double width, Messages words) {
        return new GeoMapDrawing(chart, pen, width).draw(chart, words);
    }

    private Size draw(GeoMap chart, Messages words) {
        double height = width * geometry.height() / geometry.width();
        List<GeoMap.Place> mapped = chart.places().stream()
                .filter(place -> geometry.outlines().containsKey(place.country().alpha2()))
                .sorted(Comparator.comparing(
                                (GeoMap.Place place) -> place.tone().strong() ? 0 : 1)
                        .thenComparing(GeoMap.Place::country))
                .toList();
        pen.svg()
                .open(
                        "svg",
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + Svg.number(geometry.width()) + " " + Svg.number(geometry.height()));
        neighbours();
        mapped.forEach(this::land);
        mapped.forEach(this::dot);
        pen.svg().close();
        List<GeoMap.Place> others =
                chart.places().stream().filter(place -> !mapped.contains(place)).toList();
        return new Size(width, others.isEmpty() ? height : list(others, height, words));
    }

    private void neighbours() {
        String land = geometry.outlines().entrySet().stream()
                .filter(entry -> !places.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().path())
                .collect(Collectors.joining());
        pen.svg()
                .empty(
                        "path",
                        "d",
                        land,
                        "fill",
                        Tone.OUTSIDE.light(),
                        "fill-rule",
                        "evenodd",
                        "stroke",
                        Ink.RULE.light(),
                        "stroke-width",
                        1,
                        "class",
                        Tone.OUTSIDE.cssClass() + " " + Ink.RULE.cssClass() + "-line");
    }

    private Geometry.Outline outline(GeoMap.Place place) {
        return java.util.Objects.requireNonNull(
                geometry.outlines().get(place.country().alpha2()));
    }

    private void land(GeoMap.Place place) {
        Geometry.Outline outline = outline(place);
        Ink edge = edge(place);
        pen.mark(outline.dotX() == null ? place.href() : null, tooltip(place), () -> {
            pen.svg()
                    .empty(
                            "path",
                            "d",
                            outline.path(),
                            "fill",
                            pen.fill(place.tone()),
                            "fill-rule",
                            "evenodd",
                            "stroke",
                            edge.light(),
                            "stroke-width",
                            stroke(),
                            "stroke-linejoin",
                            "round",
                            "class",
                            place.tone().cssClass() + " " + edge.cssClass() + "-line");
            if (outline.dotX() == null) {
                pen.sign(outline.x(), outline.y(), 2 * geometry.dot(), place.tone(), true);
            }
        });
    }

    private static Ink edge(GeoMap.Place place) {
        return place.tone().strong() ? Ink.SURFACE : Ink.OUTLINE;
    }

    private double stroke() {
        return geometry == Geometry.EUROPE ? 1.2 : .5;
    }

    private void dot(GeoMap.Place place) {
        Geometry.Outline outline = outline(place);
        Double x = outline.dotX();
        Double y = outline.dotY();
        if (x == null || y == null) {
            return;
        }
        pen.mark(place.href(), tooltip(place), () -> {
            pen.svg()
                    .empty(
                            "circle",
                            "cx",
                            x,
                            "cy",
                            y,
                            "r",
                            geometry.dot(),
                            "fill",
                            pen.fill(place.tone()),
                            "stroke",
                            edge(place).light(),
                            "stroke-width",
                            2 * stroke(),
                            "class",
                            place.tone().cssClass() + " " + edge(place).cssClass() + "-line");
            pen.sign(x, y, geometry.dot(), place.tone(), true);
        });
    }

    private static String tooltip(GeoMap.Place place) {
        return place.name() + ": " + place.value();
    }

    /** Countries without geometry as circles with their names, in rows below the map. */
    private double list(List<GeoMap.Place> others, double top, Messages words) {
        pen.words(1, top + 14, Pen.Anchor.START, List.of(words.text("chart/listed")), Face.QUIET);
        double x = 8;
        double y = top + 36;
        for (GeoMap.Place place : new ArrayList<>(others)) {
            List<String> name = Lettering.wrap(place.name(), width - 24, Lettering.SIZE, false, 1);
            double end = x + 12 + Face.PLAIN.width(name.getFirst());
            if (end > width && x > 8) {
                x = 8;
                y += 22;
                end = x + 12 + Face.PLAIN.width(name.getFirst());
            }
            double atX = x;
            double atY = y;
            pen.mark(place.href(), tooltip(place), () -> {
                pen.circle(atX, atY, 6, place.tone());
                pen.words(atX + 12, atY, Pen.Anchor.START, name, Face.PLAIN);
            });
            x = end + 20;
        }
        return y + 14;
    }
}
