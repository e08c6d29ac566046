package org.mirrorscope.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.mirrorscope.shared.Messages;

/** Labels, dots on a common axis with ticks above, the value in words at the right; quartiles as a band behind. */
final class DotsDrawing {

    private static final double GAP = 12;
    private static final double RADIUS = 5.5;

    private final Dots chart;
    private final Pen pen;
    private final double width;
    private final Messages words;
    private final boolean stacked;
    private final List<List<String>> labels;
    private double left;
    private double right;

    private DotsDrawing(Dots chart, Pen pen, double width, Messages words) {
        this.words = words;
        this.chart = chart;
        this.pen = pen;
        this.width = width;
        double widest = chart.rows().stream()
                .mapToDouble(row -> Face.PLAIN.width(row.label()))
                .max()
                .orElse(0);
        this.stacked = width < 480 && widest > width * .33;
        this.labels = chart.rows().stream().map(this::label).toList();
    }

    static Size draw(Dots chart, Pen pen, double width, Messages words) {
        return new DotsDrawing(chart, pen, width, words).draw();
    }

    private Size draw() {
        double labelWidth = labels.stream()
                .mapToDouble(lines -> Lettering.widest(lines, Lettering.SIZE, false))
                .max()
                .orElse(0);
        double textWidth = chart.rows().stream()
                .map(this::text)
                .mapToDouble(lines -> Lettering.widest(lines, Lettering.SIZE, false))
                .max()
                .orElse(0);
        left = (stacked ? 0 : labelWidth + GAP) + RADIUS + 6;
        right = width - textWidth - GAP - RADIUS;
        double top = 2 + unit();
        double bottom = top
                + 24
                + IntStream.range(0, labels.size()).mapToDouble(this::height).sum();
        summaryBand(top + 20, bottom);
        ticks(top, bottom);
        double y = top + 24;
        for (int i = 0; i < labels.size(); i++) {
            row(chart.rows().get(i), labels.get(i), y, height(i));
            y += height(i);
        }
        return new Size(width, summaryText(bottom + 4));
    }

    private List<String> label(Dots.Row row) {
        return Lettering.wrap(row.label(), stacked ? width - 2 : width * .38, Lettering.SIZE, false, 3);
    }

    private List<String> text(Dots.Row row) {
        return row.text().isEmpty() ? List.of() : Lettering.wrap(row.text(), width * .25, Lettering.SIZE, false, 2);
    }

    private double height(int row) {
        double label = labels.get(row).size() * Lettering.LINE;
        double value = text(chart.rows().get(row)).size() * Lettering.LINE;
        return stacked ? label + Math.max(26, value) + 4 : Math.max(24, Math.max(label, value) + 8);
    }

    private double x(double value) {
        double share = (value - chart.axis().min())
                / (chart.axis().max() - chart.axis().min());
        return left + Math.clamp(share, 0, 1) * (right - left);
    }

    private double unit() {
        if (chart.axis().unit().isEmpty()) {
            return 0;
        }
        List<String> lines = Lettering.wrap(chart.axis().unit(), width - 2, Lettering.SMALL, false, 2);
        pen.words(1, 2 + lines.size() * Lettering.LINE / 2, Pen.Anchor.START, lines, Face.QUIET);
        return lines.size() * Lettering.LINE + 4;
    }

    private void ticks(double top, double bottom) {
        boolean shares = chart.axis().equals(Axis.shares());
        Ticks ticks = shares ? Ticks.SHARES : Ticks.of(chart.axis(), (int) Math.max(2, (right - left) / 70));
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks.values()) {
            String text = shares ? words.text("chart/share", tick) : ticks.label(tick);
            double half = Face.QUIET.width(text) / 2;
            double centre = Math.clamp(x(tick), half, width - half);
            pen.line(x(tick), top + 18, x(tick), bottom, Ink.RULE, 1, null);
            if (centre - half > free) {
                pen.words(centre, top + 8, Pen.Anchor.MIDDLE, List.of(text), Face.QUIET);
                free = centre + half + 6;
            }
        }
    }

    private void row(Dots.Row row, List<String> label, double top, double height) {
        double text = label.size() * Lettering.LINE;
        double middle = stacked ? top + (text + height) / 2 : top + height / 2;
        pen.mark(row.href(), row.label() + ": " + row.text(), () -> {
            pen.words(
                    stacked ? 1 : left - RADIUS - 6 - GAP,
                    stacked ? top + text / 2 : middle,
                    stacked ? Pen.Anchor.START : Pen.Anchor.END,
                    label,
                    Face.PLAIN);
            pen.line(left, middle, right, middle, Ink.RULE, 1, "1 3");
            Dots.Bounds bounds = row.bounds();
            if (bounds != null) {
                bounds(bounds, middle);
            }
            dots(row, middle);
            List<String> value = text(row);
            if (!value.isEmpty()) {
                pen.words(
                        right + RADIUS + GAP,
                        middle,
                        Pen.Anchor.START,
                        value,
                        row.dots().isEmpty() ? Face.QUIET : Face.PLAIN);
            }
        });
    }

    private void bounds(Dots.Bounds bounds, double y) {
        double low = x(bounds.low());
        pen.block(low, y - 4, Math.max(1, x(bounds.high()) - low), 8, Tone.STEP_0);
    }

    private void dots(Dots.Row row, double y) {
        if (row.dots().size() > 1) {
            pen.line(x(row.dots().getFirst().value()), y, x(row.dots().getLast().value()), y, Ink.OUTLINE, 2.5, null);
        }
        for (Dots.Dot dot : row.dots()) {
            pen.mark(null, dot.name(), () -> pen.circle(x(dot.value()), y, RADIUS, dot.tone()));
        }
    }

    private void summaryBand(double top, double bottom) {
        Dots.Summary summary = chart.summary();
        if (summary != null) {
            double from = x(summary.q1());
            pen.svg()
                    .empty(
                            "rect",
                            "x",
                            from,
                            "y",
                            top,
                            "width",
                            Math.max(1, x(summary.q3()) - from),
                            "height",
                            bottom - top,
                            "fill",
                            Tone.STEP_0.light(),
                            "class",
                            Tone.STEP_0.cssClass());
            pen.line(x(summary.median()), top, x(summary.median()), bottom, Ink.TEXT, 1.5, null);
        }
    }

    private double summaryText(double y) {
        Dots.Summary summary = chart.summary();
        if (summary == null) {
            return y;
        }
        List<String> lines = Lettering.wrap(summary.text(), width - 2, Lettering.SMALL, false, 4);
        pen.words(1, y + lines.size() * Lettering.LINE / 2 + 2, Pen.Anchor.START, lines, Face.QUIET);
        return y + lines.size() * Lettering.LINE + 6;
    }
}
