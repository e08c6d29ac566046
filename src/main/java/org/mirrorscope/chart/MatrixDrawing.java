package org.mirrorscope.chart;

import java.util.List;
import org.mirrorscope.shared.Messages;

/**
 * Blocks in rows and columns. Headings stand level where they fit, else slanted (upright on phones); a long matrix repeats
 * them, a broad one grows wider than asked and is scrolled.
 */
final class MatrixDrawing {

    private static final double GAP = 10;
    private static final double HEADING = 150;
    private static final int REPEAT = 40;
    private static final double WIDEST_CELL = 48;

    private final Matrix chart;
    private final Pen pen;
    private final boolean narrow;
    private final double cellHeight;
    private final List<List<String>> labels;
    private final List<String> headings;
    private double left;
    private double cell;
    private int angle;
    private double headingHeight;

    private MatrixDrawing(Matrix chart, Pen pen, double width) {
        this.chart = chart;
        this.pen = pen;
        this.narrow = width < 480;
        this.cellHeight = chart.rows().size() > REPEAT ? 18 : 24;
        double labelRoom = narrow ? width * .34 : width * .3;
        this.labels = chart.rows().stream()
                .map(row -> Lettering.wrap(row.label(), labelRoom, Lettering.SIZE, false, 1))
                .toList();
        this.headings = chart.columns().stream()
                .map(column -> Lettering.wrap(column.label(), HEADING, Lettering.SMALL, false, 1)
                        .getFirst())
                .toList();
        layOut(width);
    }

    static Size draw(Matrix chart, Pen pen, double width, Messages words) {
        return new MatrixDrawing(chart, pen, width).draw(width);
    }

    private void layOut(double width) {
        left = labels.stream()
                        .mapToDouble(lines -> Lettering.widest(lines, Lettering.SIZE, false))
                        .max()
                        .orElse(0)
                + GAP;
        int columns = Math.max(1, chart.columns().size());
        double widestHeading = Lettering.widest(headings, Lettering.SMALL, false);
        double footWidth = chart.columns().stream()
                        .mapToDouble(column -> Face.QUIET.width(column.foot()))
                        .max()
                        .orElse(0)
                + 4;
        double level = Math.min(WIDEST_CELL * 2, (width - left - 2) / columns);
        if (widestHeading + 6 <= level) {
            angle = 0;
            cell = Math.min(level, Math.max(WIDEST_CELL, Math.max(widestHeading, footWidth) + 6));
            headingHeight = 22;
        } else {
            angle = narrow ? 90 : 45;
            double slant = widestHeading * (narrow ? 1 : Math.sqrt(.5));
            double overhang = narrow ? 2 : slant + 4;
            double least = Math.max(narrow ? 15 : 22, footWidth > 4 ? Math.min(footWidth, WIDEST_CELL) : 0);
            cell = Math.clamp((width - left - overhang) / columns, least, WIDEST_CELL);
            headingHeight = slant + 16;
        }
    }

    private double overhang() {
        return angle == 45 ? headingHeight : 2;
    }

    private Size draw(double asked) {
        double y = 2;
        for (int i = 0; i < chart.rows().size(); i++) {
            if (i % REPEAT == 0) {
                y = headings(y + (i == 0 ? 0 : 12));
            }
            row(chart.rows().get(i), labels.get(i), y);
            y += cellHeight;
        }
        if (chart.rows().isEmpty()) {
            y = headings(y);
        }
        return new Size(Math.max(asked, left + cell * chart.columns().size() + overhang()), feet(y));
    }

    private double centre(int column) {
        return left + (column + .5) * cell;
    }

    private double headings(double top) {
        double base = top + headingHeight - 6;
        for (int i = 0; i < headings.size(); i++) {
            Matrix.Column column = chart.columns().get(i);
            String text = headings.get(i);
            double x = angle == 90 ? centre(i) + 4 : centre(i);
            String turn = angle == 0 ? null : "rotate(-" + angle + " " + Svg.number(x) + " " + Svg.number(base) + ")";
            pen.mark(
                    column.href(),
                    column.label(),
                    () -> pen.word(x, base, angle == 0 ? Pen.Anchor.MIDDLE : Pen.Anchor.START, text, Face.QUIET, turn));
        }
        return top + headingHeight;
    }

    private void row(Matrix.Row row, List<String> label, double top) {
        double middle = top + cellHeight / 2;
        pen.mark(row.href(), row.label(), () -> pen.words(left - GAP, middle, Pen.Anchor.END, label, Face.PLAIN));
        for (int i = 0; i < row.cells().size(); i++) {
            Matrix.Cell one = row.cells().get(i);
            double x = left + i * cell;
            String tooltip = row.label() + ", " + chart.columns().get(i).label() + ": " + one.value();
            pen.mark(one.href(), tooltip, () -> {
                pen.block(x + 1.5, top + 1.5, cell - 3, cellHeight - 3, one.tone());
                pen.sign(x + cell / 2, middle, 9, one.tone(), true);
            });
        }
    }

    /** What stands below each column; broken into lines where the column is narrow. */
    private double feet(double y) {
        int most = 0;
        for (int i = 0; i < chart.columns().size(); i++) {
            String foot = chart.columns().get(i).foot();
            if (!foot.isEmpty()) {
                List<String> lines = Lettering.wrap(foot, cell - 1, Lettering.SMALL, false, 3);
                pen.words(centre(i), y + 4 + lines.size() * Lettering.LINE / 2, Pen.Anchor.MIDDLE, lines, Face.QUIET);
                most = Math.max(most, lines.size());
            }
        }
        return y + 4 + most * Lettering.LINE + 2;
    }
}
