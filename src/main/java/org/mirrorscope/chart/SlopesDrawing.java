package org.mirrorscope.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Messages;

/** Two columns of dots joined by lines; labels with the earlier value at the left, with the later one at the right. */
final class SlopesDrawing {

    private static final double GAP = 10;
    private static final double HEAD = 34;

    private final Slopes chart;
    private final Pen pen;
    private final double width;
    private double left;
    private double right;
    private double height;

    private SlopesDrawing(Slopes chart, Pen pen, double width) {
        this.chart = chart;
        this.pen = pen;
        this.width = width;
    }

    static Size draw(Slopes chart, Pen pen, double width, Messages words) {
        return new SlopesDrawing(chart, pen, width).draw();
    }

    private Size draw() {
        List<List<String>> before = chart.lines().stream()
                .map(line -> label(line.label(), line.fromText(), .4))
                .toList();
        List<List<String>> after = chart.lines().stream()
                .map(line -> label(sign(line) + line.label(), line.toText(), .36))
                .toList();
        left = Math.max(Lettering.widest(flat(before), Lettering.SIZE, false), 40) + 3 * GAP;
        right = width - Math.max(Lettering.widest(flat(after), Lettering.SIZE, false), 40) - 3 * GAP;
        height = Math.max(220, Math.max(room(before), room(after)));
        heading(chart.before(), chart.after(), left, Pen.Anchor.END);
        heading(chart.after(), chart.before(), right, Pen.Anchor.START);
        pen.line(left, HEAD, left, HEAD + height, Ink.RULE, 1, null);
        pen.line(right, HEAD, right, HEAD + height, Ink.RULE, 1, null);
        double[] leftAt = places(before, Slopes.Line::from);
        double[] rightAt = places(after, Slopes.Line::to);
        for (int i = 0; i < chart.lines().size(); i++) {
            draw(chart.lines().get(i), before.get(i), leftAt[i], after.get(i), rightAt[i]);
        }
        return new Size(width, HEAD + height + 8);
    }

    private static String sign(Slopes.Line line) {
        return line.change() == null ? "" : line.change().sign() + "\u00a0";
    }

    /** A name and its value; a value is never cut, and stands on one line if any line can hold it. */
    private List<String> label(String name, String value, double share) {
        double room = width * share - 3 * GAP;
        List<String> lines = new ArrayList<>(Lettering.wrap(name + ":", room, Lettering.SIZE, false, 3));
        String whole = value.replace(' ', '\u00a0');
        String joined = lines.getLast() + " " + whole;
        if (Face.PLAIN.width(joined) <= room) {
            lines.set(lines.size() - 1, joined);
        } else {
            lines.addAll(Face.PLAIN.width(whole) <= room ? List.of(whole) : valueInLines(value, room));
        }
        return lines;
    }

    private static List<String> valueInLines(String value, double room) {
        return Lettering.wrap(value, room, Lettering.SIZE, false, Integer.MAX_VALUE);
    }

    private static List<String> flat(List<List<String>> labels) {
        return labels.stream().flatMap(List::stream).toList();
    }

    private static double room(List<List<String>> labels) {
        return labels.stream().mapToDouble(SlopesDrawing::roomOfOne).sum() + 2;
    }

    private static double roomOfOne(List<String> lines) {
        return lines.size() * Lettering.LINE + 4;
    }

    private void heading(String text, String other, double x, Pen.Anchor anchor) {
        double half = (right - left) / 2 - GAP / 2;
        double outer = anchor == Pen.Anchor.END ? left : width - right;
        boolean inward = outer < Math.min(half, Face.STRONG.width(text) + 2);
        List<String> lines = Headings.lines(text, other, (inward ? half : outer) - 2, 2);
        Pen.Anchor turned = inward == (anchor == Pen.Anchor.END) ? Pen.Anchor.START : Pen.Anchor.END;
        pen.words(x, 16, turned, lines, Face.STRONG);
    }

    private double y(double value) {
        double share = (value - chart.axis().min())
                / (chart.axis().max() - chart.axis().min());
        return HEAD + 8 + (1 - Math.clamp(share, 0, 1)) * (height - 16);
    }

    private double[] places(List<List<String>> labels, ToDoubleFunction<Slopes.Line> value) {
        double[] wanted = chart.lines().stream()
                .mapToDouble(line -> y(value.applyAsDouble(line)))
                .toArray();
        double[] heights = IntStream.range(0, wanted.length)
                .mapToDouble(i -> roomOfOne(labels.get(i)))
                .toArray();
        return Spread.of(wanted, heights, HEAD, HEAD + height);
    }

    private void draw(Slopes.Line line, List<String> before, double leftAt, List<String> after, double rightAt) {
        double y1 = y(line.from());
        double y2 = y(line.to());
        pen.mark(line.href(), line.label() + ": " + line.fromText() + " → " + line.toText(), () -> {
            pen.line(left - 2 * GAP, leftAt, left, y1, Ink.RULE, 1, null);
            pen.line(right, y2, right + 2 * GAP, rightAt, Ink.RULE, 1, null);
            slope(line.change(), y1, y2);
            pen.words(left - 2 * GAP - 4, leftAt, Pen.Anchor.END, before, Face.PLAIN);
            pen.words(right + 2 * GAP + 4, rightAt, Pen.Anchor.START, after, Face.PLAIN);
        });
    }

    /** Coloured where the change is one for the better or worse; else in the outlines' colour with hollow dots. */
    private void slope(@Nullable Tone change, double y1, double y2) {
        if (change == null) {
            pen.line(left, y1, right, y2, Ink.OUTLINE, 1.5, null);
            pen.ring(left, y1, 4.5);
            pen.ring(right, y2, 4.5);
            return;
        }
        pen.svg()
                .empty(
                        "line",
                        "x1",
                        left,
                        "y1",
                        y1,
                        "x2",
                        right,
                        "y2",
                        y2,
                        "stroke",
                        change.light(),
                        "stroke-width",
                        change == Tone.SAME ? 1.5 : 2.2,
                        "class",
                        change.cssClass() + "-line");
        pen.circle(left, y1, 4.5, change);
        pen.circle(right, y2, 4.5, change);
    }
}
