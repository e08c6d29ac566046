package org.mirrorscope.chart;

import java.util.List;
import org.mirrorscope.shared.Messages;

/** Labels at the left (on phones above), bars, whiskers, 'k of n' behind the whisker. */
final class BarsDrawing {

    private static final double BAR = 26;
    private static final double GAP = 12;

    private final Bars chart;
    private final Pen pen;
    private final double width;
    private final Messages words;
    private final boolean stacked;
    private double left;
    private double scale;

    private BarsDrawing(Bars chart, Pen pen, double width, Messages words) {
        this.chart = chart;
        this.pen = pen;
        this.width = width;
        this.words = words;
        this.stacked = width < 480;
    }

    static Size draw(Bars chart, Pen pen, double width, Messages words) {
        return new BarsDrawing(chart, pen, width, words).draw();
    }

    private Size draw() {
        List<List<String>> labels = chart.bars().stream().map(bar -> label(bar)).toList();
        double labelWidth = labels.stream()
                .mapToDouble(lines -> Lettering.widest(lines, Lettering.SIZE, false))
                .max()
                .orElse(0);
        double valueWidth = chart.bars().stream()
                .mapToDouble(bar -> Face.STRONG.width(value(bar)))
                .max()
                .orElse(0);
        int longest = chart.bars().stream().mapToInt(Bars.Bar::of).max().orElse(0);
        left = stacked ? 1 : labelWidth + GAP + 2;
        scale = (width - left - valueWidth - GAP) / Math.max(longest, 1);
        double y = 4;
        for (int i = 0; i < labels.size(); i++) {
            y = row(chart.bars().get(i), labels.get(i), y);
        }
        if (!stacked) {
            pen.line(left, 0, left, y, Ink.OUTLINE, 1, null);
        }
        return new Size(width, note(y));
    }

    private List<String> label(Bars.Bar bar) {
        return Lettering.wrap(bar.label(), stacked ? width - 2 : width * .36, Lettering.SIZE, false, 4);
    }

    private String value(Bars.Bar bar) {
        return bar.n() == 0 ? words.text("chart/nobody") : words.text("chart/of", bar.k(), bar.n());
    }

    private double row(Bars.Bar bar, List<String> label, double top) {
        double text = label.size() * Lettering.LINE;
        double height = stacked ? text + 4 + BAR + GAP : Math.max(text, BAR) + GAP;
        double middle = stacked ? top + text + 4 + BAR / 2 : top + (height - GAP / 2) / 2;
        pen.mark(bar.href(), bar.label() + ": " + value(bar), () -> {
            if (stacked) {
                pen.words(left, top + text / 2, Pen.Anchor.START, label, Face.PLAIN);
                pen.line(left, middle - BAR / 2 - 2, left, middle + BAR / 2 + 2, Ink.OUTLINE, 1, null);
            } else {
                pen.words(left - GAP, middle, Pen.Anchor.END, label, Face.PLAIN);
            }
            bar(bar, middle);
        });
        return top + height;
    }

    private void bar(Bars.Bar bar, double middle) {
        double end = left + bar.k() * scale;
        double far = left + bar.upper() * scale;
        if (bar.k() > 0) {
            pen.block(left, middle - BAR / 2, end - left, BAR, bar.tone());
        }
        if (bar.upper() > bar.k()) {
            pen.line(end, middle, far, middle, Ink.TEXT, 1.3, "3 3");
            pen.line(far, middle - 6, far, middle + 6, Ink.TEXT, 1.3, null);
        }
        pen.words(far + 8, middle, Pen.Anchor.START, List.of(value(bar)), Face.STRONG);
    }

    /** What bar and whisker mean, in place of a legend. */
    private double note(double y) {
        int[] silent = chart.bars().stream()
                .mapToInt(bar -> bar.of() - bar.n())
                .distinct()
                .toArray();
        if (chart.bars().stream().allMatch(bar -> bar.upper() == bar.k())) {
            return y;
        }
        String text = silent.length == 1 ? words.text("chart/whisker", silent[0]) : words.text("chart/whiskers");
        List<String> lines = Lettering.wrap(text, width - left - 1, Lettering.SMALL, false, 4);
        pen.words(left, y + lines.size() * Lettering.LINE / 2 + 2, Pen.Anchor.START, lines, Face.QUIET);
        return y + lines.size() * Lettering.LINE + 6;
    }
}
