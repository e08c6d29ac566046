package org.mirrorscope.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mirrorscope.shared.Messages;

/** A figure as one picture that explains itself when it is passed on: claim, subtitle, chart, legend, source and n. */
final class Poster {

    private static final double PAD = 24;

    /** A file that is opened where Inter is not installed shows a font that may be broader by a sixth. */
    private static final double FALLBACK = .85;

    private final Figure figure;
    private final Messages words;
    private final Svg body = new Svg();
    private final Pen pen;
    private double width;
    private double y;

    Poster(Figure figure) {
        this.figure = figure;
        this.words = Messages.in(figure.language());
        this.pen = new Pen(body, figure.id());
    }

    String draw() {
        Svg marks = new Svg();
        Size size = Charts.draw(
                figure.chart(), new Pen(marks, figure.id()), Math.max(Charts.NARROW, figure.width()), words);
        width = size.width();
        y = figure.synthetic() ? 44 : PAD;
        lines(figure.claim(), Face.TITLE, 26);
        lines(figure.subtitle(), Face.QUIET, Lettering.LINE);
        y += 14;
        body.open("g", "transform", "translate(" + Svg.number(PAD) + " " + Svg.number(y) + ")")
                .insert(marks)
                .close();
        y += size.height() + 10;
        legend();
        foot();
        Caption caption = new Caption(figure.id(), figure.claim(), figure.subtitle());
        Size whole = new Size(width + 2 * PAD, y + PAD - 8);
        Svg svg = Charts.open(caption, whole, figure.chart().linked(), "poster");
        Pen.hatch(svg, figure.id());
        svg.empty("rect", "width", whole.width(), "height", whole.height(), "fill", Ink.SURFACE.light());
        banner(svg, whole);
        return svg.insert(body).close().toString();
    }

    private void banner(Svg svg, Size whole) {
        if (figure.synthetic()) {
            svg.empty("rect", "width", whole.width(), "height", 30, "fill", "#fff3d6");
            new Pen(svg, figure.id())
                    .words(PAD, 15, Pen.Anchor.START, List.of(words.text("chart/demonstration")), Face.STRONG);
        }
    }

    private void lines(String text, Face face, double distance) {
        if (!text.isBlank()) {
            for (String line : Lettering.wrap(text, width * FALLBACK, face.size(), face.bold(), 8)) {
                pen.word(PAD, y + face.size(), Pen.Anchor.START, line, face, null);
                y += distance;
            }
        }
    }

    private void legend() {
        double x = PAD;
        for (LegendEntry entry : figure.legend()) {
            String label = (entry.tone().sign() + " " + entry.label()).strip();
            List<String> lines = Lettering.wrap(label, width - 22, Lettering.SIZE, false, 2);
            double wide = 22 + Lettering.widest(lines, Lettering.SIZE, false);
            if (x > PAD && x + wide > PAD + width) {
                x = PAD;
                y += 22;
            }
            pen.block(x, y + 2, 14, 14, entry.tone());
            pen.words(x + 22, y + 9 + (lines.size() - 1) * Lettering.LINE / 2, Pen.Anchor.START, lines, Face.PLAIN);
            x += wide + 18;
            y += (lines.size() - 1) * Lettering.LINE;
        }
        y += figure.legend().isEmpty() ? 0 : 28;
    }

    private void foot() {
        pen.line(PAD, y, PAD + width, y, Ink.RULE, 1, null);
        y += 8;
        Stream.of(figure.note(), figure.count(), figure.missing(), words.text("chart/source", figure.source()))
                .filter(Objects::nonNull)
                .forEach(text -> lines(text, Face.QUIET, Lettering.LINE));
    }
}
