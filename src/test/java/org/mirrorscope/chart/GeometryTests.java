package org.mirrorscope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Nothing that is drawn leaves the picture, and no words lie on other words, whatever the labels and counts are. */
class GeometryTests {

    private static final int[] WIDTHS = {340, 480, 640, 1000};

    @Test
    void keepsOddLabelsApartAndInside() {
        List<String> faults = new ArrayList<>();
        for (int seed = 0; seed < 100; seed++) {
            for (Chart chart : new OddCharts(seed).all()) {
                check(chart, WIDTHS[seed % WIDTHS.length], "seed " + seed, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void keepsTheExamplesApartAndInside() {
        List<String> faults = new ArrayList<>();
        for (Chart chart : Examples.all().values()) {
            for (int width : WIDTHS) {
                check(chart, width, "example", faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void seesWordsThatOverlapOrLeave() {
        Drawn.Box word = new Drawn.Box("a", 10, 10, 50, 22);
        assertThat(word.overlaps(new Drawn.Box("b", 49, 20, 60, 30))).isTrue();
        assertThat(word.overlaps(new Drawn.Box("b", 51, 10, 60, 22))).isFalse();
        assertThat(word.within(49, 100)).isFalse();
        assertThat(word.within(50, 22)).isTrue();
    }

    @Test
    void standsAloneWithinItsFrame() {
        for (Chart chart : Examples.all().values()) {
            Drawn drawn = Drawn.read(Examples.figure("f", chart, Locale.ENGLISH).standalone());
            for (Drawn.Box box : drawn.words()) {
                assertThat(box.within(drawn.width(), drawn.height()))
                        .as("%s", box)
                        .isTrue();
            }
        }
    }

    private static void check(Chart chart, int width, String which, List<String> faults) {
        Drawn drawn = Drawn.read(Charts.svg(chart, new Caption("c", "t", "d"), width, Locale.ENGLISH));
        String as = which + ", " + chart.getClass().getSimpleName() + " at " + width + ", " + drawn.width() + " x "
                + drawn.height();
        List<Drawn.Box> words = drawn.words();
        for (int i = 0; i < words.size(); i++) {
            Drawn.Box one = words.get(i);
            words.subList(i + 1, words.size()).stream()
                    .filter(one::overlaps)
                    .forEach(other -> faults.add(as + ": " + one + " on " + other));
        }
        Stream.concat(words.stream(), drawn.turned().stream())
                .filter(box -> !box.within(drawn.width(), drawn.height()))
                .forEach(box -> faults.add(as + ": " + box));
        drawn.elements("rect").stream()
                .filter(rect -> !rect.getParentNode().getNodeName().equals("pattern"))
                .filter(rect -> !inside(rect, drawn))
                .forEach(rect ->
                        faults.add(as + ": block " + Drawn.number(rect, "x", 0) + " " + Drawn.number(rect, "y", 0)));
    }

    private static boolean inside(Element rect, Drawn drawn) {
        double x = Drawn.number(rect, "x", 0);
        double y = Drawn.number(rect, "y", 0);
        double width = Drawn.number(rect, "width", 0);
        double height = Drawn.number(rect, "height", 0);
        return width > 0
                && height > 0
                && x >= -3
                && y >= -.5
                && x + width <= drawn.width() + 3
                && y + height <= drawn.height() + .5;
    }
}
