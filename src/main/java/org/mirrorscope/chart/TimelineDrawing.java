package org.mirrorscope.chart;

import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.shared.Messages;

/** A line to scale with marks; below it the words, in as many lanes as keep them apart, each led to its mark. */
final class TimelineDrawing {

    private static final double RADIUS = 8;
    private static final double LINE_Y = 14;
    private static final double MOST_WORDS = 150;

    private final Timeline chart;
    private final Pen pen;
    private final double width;
    private final List<Note> notes = new ArrayList<>();

    private record Note(
            Timeline.Event event,
            double x,
            double centre,
            double half,
            List<String> when,
            List<String> lines,
            double top) {

        double bottom() {
            return top + (when.size() + lines.size()) * Lettering.LINE;
        }

        /** Whether another note would touch this one, with a little air. */
        boolean touches(double otherCentre, double otherHalf, double otherTop, double otherBottom) {
            return Math.abs(centre - otherCentre) < half + otherHalf + 10
                    && otherTop < bottom() + 4
                    && otherBottom + 4 > top;
        }
    }

    private TimelineDrawing(Timeline chart, Pen pen, double width) {
        this.chart = chart;
        this.pen = pen;
        this.width = width;
    }

    static Size draw(Timeline chart, Pen pen, double width, Messages words) {
        return new TimelineDrawing(chart, pen, width).draw();
    }

    private Size draw() {
        double[] marks = marks();
        for (int i = 0; i < marks.length; i++) {
            notes.add(note(chart.events().get(i), marks[i]));
        }
        notes.forEach(note -> pen.line(note.x(), LINE_Y, note.x(), note.top() - 1, Ink.RULE, 1, null));
        notes.forEach(this::clear);
        pen.line(2, LINE_Y, width - 2, LINE_Y, Ink.OUTLINE, 1.5, null);
        notes.forEach(this::draw);
        return new Size(width, notes.stream().mapToDouble(Note::bottom).max().orElse(2 * LINE_Y) + 6);
    }

    /** Places to scale, then moved apart as far as the marks need. */
    private double[] marks() {
        int count = chart.events().size();
        double[] wanted = new double[count];
        double[] room = new double[count];
        long first = count == 0 ? 0 : chart.events().getFirst().date().toEpochDay();
        long span = count == 0 ? 1 : Math.max(1, chart.events().getLast().date().toEpochDay() - first);
        double margin = Math.min(60, width / 8);
        double least = Math.min(2 * RADIUS + 6, (width - 4) / Math.max(1, count));
        for (int i = 0; i < count; i++) {
            wanted[i] = margin
                    + (width - 2 * margin) * (chart.events().get(i).date().toEpochDay() - first) / span;
            room[i] = least;
        }
        return Spread.of(wanted, room, 2, width - 2);
    }

    private Note note(Timeline.Event event, double x) {
        double most = Math.min(MOST_WORDS, width * .42);
        List<String> when = Lettering.wrap(event.when(), most, Lettering.SIZE, true, 2);
        List<String> lines =
                event.text().isBlank() ? List.of() : Lettering.wrap(event.text(), most, Lettering.SMALL, false, 5);
        double half =
                Math.max(Lettering.widest(when, Lettering.SIZE, true), Lettering.widest(lines, Lettering.SMALL, false))
                        / 2;
        double centre = Math.clamp(x, half + 1, width - half - 1);
        double top = LINE_Y + RADIUS + 8;
        double tall = (when.size() + lines.size()) * Lettering.LINE;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Note other : notes) {
                if (other.touches(centre, half, top, top + tall)) {
                    top = other.bottom() + 6;
                    moved = true;
                }
            }
        }
        return new Note(event, x, centre, half, when, lines, top);
    }

    /** Words stand on the page's colour, so that another mark's lead does not run through them. */
    private void clear(Note note) {
        pen.svg()
                .empty(
                        "rect",
                        "x",
                        note.centre() - note.half() - 2,
                        "y",
                        note.top(),
                        "width",
                        2 * note.half() + 4,
                        "height",
                        note.bottom() - note.top(),
                        "fill",
                        Ink.SURFACE.light(),
                        "class",
                        Ink.SURFACE.cssClass());
    }

    private void draw(Note note) {
        Timeline.Event event = note.event();
        pen.mark(event.href(), event.when() + ": " + event.text(), () -> {
            pen.circle(note.x(), LINE_Y, RADIUS, event.tone());
            double whenTall = note.when().size() * Lettering.LINE;
            pen.words(note.centre(), note.top() + whenTall / 2, Pen.Anchor.MIDDLE, note.when(), Face.STRONG);
            pen.words(
                    note.centre(),
                    note.top() + whenTall + note.lines().size() * Lettering.LINE / 2,
                    Pen.Anchor.MIDDLE,
                    note.lines(),
                    Face.QUIET);
        });
    }
}
