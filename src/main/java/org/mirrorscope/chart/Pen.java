package org.mirrorscope.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the few kinds of things that pictures consist of, each with light colours as attributes and the theme's class. */
final class Pen {

    /** Where a text begins, relative to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        private @Nullable String attribute() {
            return this == START ? null : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Svg svg;
    private final String id;

    Pen(Svg svg, String id) {
        this.svg = svg;
        this.id = id;
    }

    Svg svg() {
        return svg;
    }

    /** The pattern that missing marks are filled with. */
    static void hatch(Svg svg, String id) {
        svg.open("defs")
                .open(
                        "pattern",
                        "id",
                        id + "-hatch",
                        "width",
                        5,
                        "height",
                        5,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .empty("rect", "width", 5, "height", 5, "fill", Ink.SURFACE.light(), "class", "c-hatch-ground")
                .empty(
                        "line",
                        "x1",
                        1,
                        "y1",
                        0,
                        "x2",
                        1,
                        "y2",
                        5,
                        "stroke",
                        Ink.OUTLINE.light(),
                        "stroke-width",
                        1.3,
                        "class",
                        "c-hatch-line")
                .close()
                .close();
    }

    /** A group with a tooltip, and with a link if there is one. */
    void mark(@Nullable String href, String tooltip, Runnable marks) {
        if (href == null) {
            svg.open("g");
        } else {
            svg.open("a", "href", href, "aria-label", tooltip);
        }
        svg.open("title").text(tooltip).close();
        marks.run();
        svg.close();
    }

    String fill(Tone tone) {
        return tone == Tone.MISSING ? "url(#" + id + "-hatch)" : tone.light();
    }

    /** An outlined block. */
    void block(double x, double y, double width, double height, Tone tone) {
        svg.empty(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "fill",
                fill(tone),
                "stroke",
                Ink.OUTLINE.light(),
                "stroke-width",
                1,
                "class",
                tone.cssClass() + " c-edge");
    }

    /** An outlined circle. */
    void circle(double x, double y, double radius, Tone tone) {
        circle(x, y, radius, fill(tone), tone.cssClass());
    }

    /** An outlined circle in the page's colour: a place without a meaning of its own. */
    void ring(double x, double y, double radius) {
        circle(x, y, radius, Ink.SURFACE.light(), Ink.SURFACE.cssClass());
    }

    private void circle(double x, double y, double radius, String fill, String cssClass) {
        svg.empty(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                radius,
                "fill",
                fill,
                "stroke",
                Ink.OUTLINE.light(),
                "stroke-width",
                1,
                "class",
                cssClass + " c-edge");
    }

    void line(double x1, double y1, double x2, double y2, Ink ink, double width, @Nullable String dashes) {
        svg.empty(
                "line",
                "x1",
                x1,
                "y1",
                y1,
                "x2",
                x2,
                "y2",
                y2,
                "stroke",
                ink.light(),
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes,
                "class",
                ink.cssClass() + "-line");
    }

    /** The sign of a change, drawn in the middle of a mark in the page's colour: up, down, or a dot. */
    void sign(double x, double y, double size, Tone change, boolean onMark) {
        String shape = switch (change) {
            case UP ->
                "M" + at(x - size / 2, y + size * .4) + "L" + at(x, y - size * .45) + "L"
                        + at(x + size / 2, y + size * .4) + "z";
            case DOWN ->
                "M" + at(x - size / 2, y - size * .4) + "L" + at(x, y + size * .45) + "L"
                        + at(x + size / 2, y - size * .4) + "z";
            default -> null;
        };
        Ink ink = onMark ? Ink.SURFACE : Ink.TEXT;
        if (shape != null) {
            svg.empty("path", "d", shape, "fill", ink.light(), "class", ink.cssClass());
        } else if (change == Tone.SAME && onMark) {
            svg.empty("circle", "cx", x, "cy", y, "r", size * .28, "fill", ink.light(), "class", ink.cssClass());
        }
    }

    private static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    /** Lines of ordinary text, their block centred on {@code y}. */
    void words(double x, double y, Anchor anchor, List<String> lines, Face face) {
        double first = y - (lines.size() - 1) * Lettering.LINE / 2 + face.size() * .36;
        for (int i = 0; i < lines.size(); i++) {
            word(x, first + i * Lettering.LINE, anchor, lines.get(i), face, null);
        }
    }

    /** One line; {@code y} is its base line. */
    void word(double x, double y, Anchor anchor, String text, Face face, @Nullable String transform) {
        svg.open(
                        "text",
                        "x",
                        x,
                        "y",
                        y,
                        "text-anchor",
                        anchor.attribute(),
                        "font-size",
                        face.size() == Lettering.SIZE ? null : face.size(),
                        "font-weight",
                        face.bold() ? 600 : null,
                        "fill",
                        face.ink().light(),
                        "transform",
                        transform,
                        "class",
                        face.cssClass())
                .text(text)
                .close();
    }
}
