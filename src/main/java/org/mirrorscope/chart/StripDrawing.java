package org.mirrorscope.chart;

import java.util.List;
import org.mirrorscope.shared.Messages;

/** Label, blocks, word. */
final class StripDrawing {

    private static final double GAP = 12;
    private static final double BLOCK = 20;

    private StripDrawing() {}

    static Size draw(Strip chart, Pen pen, double width, Messages words) {
        List<List<String>> labels = chart.rows().stream()
                .map(row -> Lettering.wrap(row.label(), width * .4, Lettering.SIZE, false, 3))
                .toList();
        List<List<String>> ends = chart.rows().stream()
                .map(row -> Lettering.wrap(row.word(), width * .24, Lettering.SMALL, false, 2))
                .toList();
        double left = labels.stream()
                        .mapToDouble(lines -> Lettering.widest(lines, Lettering.SIZE, false))
                        .max()
                        .orElse(0)
                + GAP;
        double end = ends.stream()
                        .mapToDouble(lines -> Lettering.widest(lines, Lettering.SMALL, false))
                        .max()
                        .orElse(0)
                + GAP;
        double block = Math.min(52, (width - left - end) / chart.levels());
        double y = 2;
        for (int i = 0; i < labels.size(); i++) {
            Strip.Row row = chart.rows().get(i);
            double height =
                    Math.max(BLOCK, Math.max(labels.get(i).size(), ends.get(i).size()) * Lettering.LINE) + 8;
            double middle = y + height / 2;
            int at = i;
            pen.mark(row.href(), row.label() + ": " + row.word(), () -> {
                pen.words(left - GAP, middle, Pen.Anchor.END, labels.get(at), Face.PLAIN);
                blocks(chart, row, pen, left, middle, block);
                pen.words(left + chart.levels() * block + GAP - 4, middle, Pen.Anchor.START, ends.get(at), Face.QUIET);
            });
            y += height;
        }
        return new Size(width, y + 2);
    }

    private static void blocks(Strip chart, Strip.Row row, Pen pen, double left, double middle, double block) {
        boolean missing = row.tone() == Tone.MISSING;
        for (int level = 0; level < (missing ? 1 : chart.levels()); level++) {
            Tone tone = missing || level < row.level() ? row.tone() : Tone.STEP_0;
            pen.block(left + level * block, middle - BLOCK / 2, block - 4, BLOCK, tone);
        }
    }
}
