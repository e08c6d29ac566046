package org.mirrorscope.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartTests {

    private static final Caption CAPTION = new Caption("status", "11 of 22 are <operational>", "All & sundry");

    private static String svg(Chart chart) {
        return Charts.svg(chart, CAPTION, 640, Locale.ENGLISH);
    }

    @Test
    void tellsTitleAndDescription() {
        for (Chart chart : Examples.all().values()) {
            Element root = Drawn.read(svg(chart)).root();
            assertThat(root.getAttribute("aria-labelledby")).isEqualTo("status-title status-desc");
            assertThat(root.getFirstChild().getTextContent()).isEqualTo("11 of 22 are <operational>");
            assertThat(root.getFirstChild().getNextSibling().getTextContent()).isEqualTo("All & sundry");
        }
    }

    @Test
    void isAnImageUnlessItsMarksAreLinks() {
        assertThat(Drawn.read(svg(Examples.bars())).root().getAttribute("role")).isEqualTo("img");
        Drawn linked = Drawn.read(svg(Examples.europe()));
        assertThat(linked.root().getAttribute("role")).isEqualTo("group");
        assertThat(linked.elements("a")).hasSize(28).allSatisfy(link -> {
            assertThat(link.getAttribute("href")).startsWith("/countries/");
            assertThat(link.getAttribute("aria-label")).contains(": ");
        });
    }

    @Test
    void usesNoStylesScriptsOrForeignAddresses() {
        for (int seed = 0; seed < 20; seed++) {
            for (Chart chart : new OddCharts(seed).all()) {
                assertThat(svg(chart)).doesNotContain("style=", "<style", "<script", "onload", "<image", "xlink");
            }
        }
    }

    @Test
    void givesEachIdOnceAndBeginsItWithTheCaptions() {
        for (Chart chart : Examples.all().values()) {
            Set<String> seen = new HashSet<>();
            for (Element element : Drawn.read(svg(chart)).elements("*")) {
                String id = element.getAttribute("id");
                assertThat(id.isEmpty() || id.startsWith("status") && seen.add(id))
                        .as(id)
                        .isTrue();
            }
        }
    }

    @Test
    void hatchesWhatIsMissing() {
        Drawn map = Drawn.read(svg(Examples.europe()));
        List<Element> missing = map.elements("path").stream()
                .filter(path -> path.getAttribute("class").startsWith("c-missing"))
                .toList();
        assertThat(missing)
                .hasSize(2)
                .allSatisfy(path -> assertThat(path.getAttribute("fill")).isEqualTo("url(#status-hatch)"));
    }

    @Test
    void drawsBarsToScaleAndNoneForZero() {
        Drawn drawn = Drawn.read(svg(Examples.bars()));
        List<Double> widths = drawn.elements("rect").stream()
                .filter(rect -> rect.getAttribute("class").contains("c-edge"))
                .map(rect -> Drawn.number(rect, "width", 0))
                .toList();
        assertThat(widths).hasSize(3);
        assertThat(widths.get(0) / widths.get(1)).isBetween(11 / 6.0 - .01, 11 / 6.0 + .01);
        assertThat(drawn.words()).extracting(Drawn.Box::text).contains("0 of 22");
    }

    @Test
    void namesEachSlopeAtBothEndsAndKeepsItsValuesWhole() {
        String label = "Yes, with a decision of the responsible ministry and a plan of work that has been published";
        Slopes slopes = new Slopes(
                "2015",
                "2017",
                Axis.shares(),
                List.of(new Slopes.Line(label, .83, .81, "139 of 167", "154 of 189", Tone.DOWN, null)));
        for (int width : List.of(340, 508)) {
            List<String> words = Drawn.read(Charts.svg(slopes, CAPTION, width, Locale.ENGLISH)).words().stream()
                    .map(box -> box.text().replace('\u00a0', ' '))
                    .toList();
            assertThat(words).filteredOn(text -> text.startsWith("Yes")).hasSize(1);
            assertThat(words).filteredOn(text -> text.startsWith("▼ Yes")).hasSize(1);
            assertThat(words).anyMatch(text -> text.endsWith("139 of 167"));
            assertThat(words).anyMatch(text -> text.endsWith("154 of 189"));
        }
    }

    @Test
    void givesASlopeWithoutBetterAndWorseNoSignAndNoTone() {
        Slopes.Line neither = new Slopes.Line("Low", .29, .1, "5 of 17", "2 of 20", null, null);
        String drawn = svg(new Slopes("2020", "2022", Axis.shares(), List.of(neither)));
        assertThat(drawn).contains("c-surface c-edge").doesNotContain("●", "▲", "▼", "c-same", "c-up", "c-down");
        Slopes.Line same = new Slopes.Line("High", .5, .5, "5 of 10", "6 of 12", Tone.SAME, null);
        assertThat(svg(new Slopes("2020", "2022", Axis.shares(), List.of(same))))
                .contains("●", "c-same");
    }

    @Test
    void saysThatNobodyAnswered() {
        Bars empty = new Bars(List.of(new Bars.Bar("Yes", 0, 0, 22, 22, Tone.STEP_12, null)));
        assertThat(svg(empty)).contains("nobody answered");
        assertThat(Charts.svg(empty, CAPTION, 640, Locale.of("es")))
                .contains("nadie respondió", "los 22 países sin respuesta hubieran");
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> new Bars.Bar("Yes", 23, 22, 23, 26, Tone.STEP_12, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Flow("", "", List.of(), List.of(), List.of(new Flow.Band(0, 0, 1, Tone.SAME, "", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Caption("1 a", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsTheSameBytesInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Chart chart : Examples.all().values()) {
                Locale.setDefault(Locale.ENGLISH);
                String first = svg(chart);
                Locale.setDefault(Locale.of("ar", "EG"));
                assertThat(svg(chart)).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** After a change that is meant: write the pictures anew with {@code -Dgolden.write=true} and look at them. */
    @Test
    void drawsWhatItDrewBefore() throws IOException {
        Path folder = Path.of("src/test/resources/chart");
        for (String name : List.of("bars", "dots", "shares", "slopes", "flow", "matrix", "timeline", "strip")) {
            Path file = folder.resolve(name + ".svg");
            String drawn =
                    Examples.figure(name, Objects.requireNonNull(Examples.all().get(name)), Locale.ENGLISH)
                                    .standalone() + "\n";
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(folder);
                Files.writeString(file, drawn);
            }
            assertThat(drawn).as(name).isEqualTo(Files.readString(file));
        }
    }
}
