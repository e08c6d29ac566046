package org.mirrorscope.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mirrorscope.shared.Messages;

/** Two columns of nodes as high as they have countries, and bands between them; those that moved lie on top. */
final class FlowDrawing {

    private static final double NODE = 12;
    private static final double GAP = 10;
    private static final double HEAD = 40;
    private static final double SLOT_GAP = 12;

    /** The height that all countries together take, and the most that one takes. */
    private static final double TOTAL = 280;

    private static final double MOST = 15;

    private final Flow chart;
    private final Pen pen;
    private final double width;
    private final double unit;
    private double left;
    private double right;

    private FlowDrawing(Flow chart, Pen pen, double width) {
        this.chart = chart;
        this.pen = pen;
        this.width = width;
        int countries = chart.bands().stream().mapToInt(Flow.Band::count).sum();
        this.unit = Math.min(MOST, TOTAL / Math.max(1, countries));
    }

    static Size draw(Flow chart, Pen pen, double width, Messages words) {
        return new FlowDrawing(chart, pen, width).draw();
    }

    private Size draw() {
        Column before = new Column(chart.from(), Flow.Band::from, Flow.Band::to);
        Column after = new Column(chart.to(), Flow.Band::to, Flow.Band::from);
        left = before.labelWidth() + GAP;
        right = width - after.labelWidth() - GAP - NODE;
        double height = Math.max(before.height(), after.height());
        before.place(HEAD, height);
        after.place(HEAD, height);
        heading(chart.before(), chart.after(), left, true);
        heading(chart.after(), chart.before(), right, false);
        chart.bands().stream()
                .sorted(Comparator.comparing((Flow.Band band) -> band.change() != Tone.SAME))
                .forEach(band -> band(band, before.start(band), after.start(band)));
        before.draw(left, left - GAP, Pen.Anchor.END);
        after.draw(right, right + NODE + GAP, Pen.Anchor.START);
        return new Size(width, HEAD + height + 4);
    }

    private void heading(String text, String other, double x, boolean first) {
        List<String> lines = Headings.lines(text, other, width / 2 - GAP, 2);
        double widest = Lettering.widest(lines, Lettering.SIZE, true);
        double at = first ? Math.max(x + NODE, widest) : Math.min(x, width - widest);
        pen.words(at, 18, first ? Pen.Anchor.END : Pen.Anchor.START, lines, Face.STRONG);
    }

    private void band(Flow.Band band, double from, double to) {
        double thick = Math.max(1, band.count() * unit);
        double x1 = left + NODE;
        double middle = (x1 + right) / 2;
        String shape = "M" + at(x1, from) + "C" + at(middle, from) + " " + at(middle, to) + " " + at(right, to) + "L"
                + at(right, to + thick) + "C" + at(middle, to + thick) + " " + at(middle, from + thick) + " "
                + at(x1, from + thick) + "z";
        String tooltip = chart.from().get(band.from()).label() + " → "
                + chart.to().get(band.to()).label() + " (" + band.count() + ")"
                + (band.names().isEmpty() ? "" : ": " + band.names());
        pen.mark(band.href(), tooltip, () -> {
            pen.svg()
                    .empty(
                            "path",
                            "d",
                            shape,
                            "fill",
                            band.change().light(),
                            "fill-opacity",
                            band.change() == Tone.SAME ? .28 : .45,
                            "stroke",
                            band.change().light(),
                            "stroke-width",
                            .8,
                            "class",
                            band.change().cssClass() + " " + band.change().cssClass() + "-line c-band");
            double size = Math.clamp(thick - 2, 5, 10);
            pen.sign(x1 + 10, from + thick / 2, size, band.change(), false);
        });
    }

    private static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    /** One wave: where each code's node stands and where its bands begin. */
    private final class Column {

        private final List<Flow.Code> codes;
        private final ToIntFunction<Flow.Band> mine;
        private final ToIntFunction<Flow.Band> other;
        private final List<List<String>> labels = new ArrayList<>();
        private final double[] tops;

        Column(List<Flow.Code> codes, ToIntFunction<Flow.Band> mine, ToIntFunction<Flow.Band> other) {
            this.codes = codes;
            this.mine = mine;
            this.other = other;
            this.tops = new double[codes.size()];
            for (int i = 0; i < codes.size(); i++) {
                labels.add(Lettering.wrap(
                        codes.get(i).label() + "\u00a0" + count(i), width * .3 - GAP, Lettering.SIZE, false, 4));
            }
        }

        private int count(int code) {
            return chart.bands().stream()
                    .filter(band -> mine.applyAsInt(band) == code)
                    .mapToInt(Flow.Band::count)
                    .sum();
        }

        double labelWidth() {
            return labels.stream()
                    .mapToDouble(lines -> Lettering.widest(lines, Lettering.SIZE, false))
                    .max()
                    .orElse(0);
        }

        private double node(int code) {
            return Math.max(2, count(code) * unit);
        }

        private double slot(int code) {
            return Math.max(node(code), labels.get(code).size() * Lettering.LINE) + SLOT_GAP;
        }

        double height() {
            double sum = 0;
            for (int i = 0; i < codes.size(); i++) {
                sum += slot(i);
            }
            return Math.max(0, sum - SLOT_GAP);
        }

        void place(double top, double height) {
            double spare = codes.size() < 2 ? 0 : (height - height()) / (codes.size() - 1);
            double y = top - SLOT_GAP / 2;
            for (int i = 0; i < codes.size(); i++) {
                tops[i] = y + (slot(i) - node(i)) / 2;
                y += slot(i) + spare;
            }
        }

        /** Where a band begins on this side: below those of the same code that go to codes higher up. */
        double start(Flow.Band band) {
            int code = mine.applyAsInt(band);
            int above = chart.bands().stream()
                    .filter(it -> mine.applyAsInt(it) == code && other.applyAsInt(it) < other.applyAsInt(band))
                    .mapToInt(Flow.Band::count)
                    .sum();
            return tops[code] + above * unit;
        }

        void draw(double x, double label, Pen.Anchor anchor) {
            for (int i = 0; i < codes.size(); i++) {
                pen.block(x, tops[i], NODE, node(i), codes.get(i).tone());
                pen.words(label, tops[i] + node(i) / 2, anchor, labels.get(i), count(i) == 0 ? Face.QUIET : Face.PLAIN);
            }
        }
    }
}
