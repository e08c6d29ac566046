package org.mirrorscope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.CountryCode;

class GeoMapTests {

    /** The 27 of the Union, the EFTA states and the United Kingdom. */
    private static final String EUROPEAN =
            "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE CH IS LI NO GB";

    private static GeoMap map(String codes, Tone tone) {
        return new GeoMap(Stream.of(codes.split(" "))
                .map(code -> new GeoMap.Place(new CountryCode(code), code, "x", tone, null))
                .toList());
    }

    private static Drawn draw(GeoMap map) {
        return Drawn.read(svg(map));
    }

    private static String svg(GeoMap map) {
        return Charts.svg(map, new Caption("m", "t", "d"), 640, Locale.ENGLISH);
    }

    @Test
    void choosesEuropeForEuropeansAndTheWorldOtherwise() {
        assertThat(Geometry.of(map(EUROPEAN, Tone.STEP_9).places())).isSameAs(Geometry.EUROPE);
        assertThat(Geometry.of(map(EUROPEAN + " TR RU UA RS", Tone.STEP_9).places()))
                .isSameAs(Geometry.EUROPE);
        assertThat(Geometry.of(map(EUROPEAN + " JP", Tone.STEP_9).places())).isSameAs(Geometry.WORLD);
        assertThat(Geometry.of(map("MA DZ", Tone.STEP_9).places())).isSameAs(Geometry.WORLD);
    }

    @Test
    void drawsWhatIsAskedForWhateverTheCountries() {
        List<GeoMap.Place> places = map(EUROPEAN, Tone.STEP_9).places();
        assertThat(new GeoMap(places).drawn()).isEqualTo(GeoMap.Extent.EUROPE);
        assertThat(new GeoMap(places, GeoMap.Extent.WORLD).drawn()).isEqualTo(GeoMap.Extent.WORLD);
        GeoMap japan = new GeoMap(map("JP", Tone.STEP_9).places(), GeoMap.Extent.EUROPE);
        assertThat(japan.drawn()).isEqualTo(GeoMap.Extent.EUROPE);
        assertThat(svg(japan)).as("listed below the map").contains("<title>JP: x</title>");
    }

    @Test
    void leavesNoCountryInvisible() {
        String all = String.join(" ", Stream.of(Locale.getISOCountries()).toList()) + " XK";
        for (String codes : List.of(EUROPEAN, all)) {
            GeoMap map = map(codes, Tone.STEP_12);
            Geometry geometry = Geometry.of(map.places());
            String drawn = svg(map);
            for (GeoMap.Place place : map.places()) {
                assertThat(drawn).contains("<title>" + place.name() + ": x</title>");
                Geometry.Outline outline =
                        geometry.outlines().get(place.country().alpha2());
                if (outline != null) {
                    assertThat(outline.x()).isBetween(0.0, geometry.width());
                    assertThat(outline.y()).isBetween(0.0, geometry.height());
                }
            }
        }
    }

    @Test
    void marksSmallStatesWithCirclesThatDoNotHideEachOther() {
        assertThat(draw(map("LU MT LI", Tone.STEP_12)).elements("circle")).hasSize(3);
        for (Geometry geometry : List.of(Geometry.EUROPE, Geometry.WORLD)) {
            List<Geometry.Outline> dots = geometry.outlines().values().stream()
                    .filter(outline -> outline.dotX() != null)
                    .toList();
            for (Geometry.Outline one : dots) {
                for (Geometry.Outline other : dots) {
                    assertThat(one == other || distance(one, other) >= 2 * geometry.dot() - .3)
                            .as("%s %s", one, other)
                            .isTrue();
                }
            }
        }
    }

    private static double distance(Geometry.Outline one, Geometry.Outline other) {
        double x = value(one.dotX()) - value(other.dotX());
        return Math.hypot(x, value(one.dotY()) - value(other.dotY()));
    }

    private static double value(@Nullable Double number) {
        return Objects.requireNonNull(number);
    }

    @Test
    void listsWhatTheMapLacks() {
        assertThat(draw(map("ES TK", Tone.STEP_9)).words())
                .extracting(Drawn.Box::text)
                .containsExactly("Not on the map:", "TK");
    }

    @Test
    void keepsRussiaInOnePiece() {
        for (String code : List.of("RU", "FJ", "US", "NZ")) {
            assertThat(widestRing(
                            Objects.requireNonNull(Geometry.WORLD.outlines().get(code))
                                    .path()))
                    .as(code)
                    .isLessThan(Geometry.WORLD.width() * .75);
        }
    }

    /** How far the broadest ring reaches: an outline that was cut at the antimeridian would run across the whole map. */
    private static double widestRing(String path) {
        double widest = 0;
        for (String ring : path.substring(1).split("M")) {
            String[] parts = ring.replace("z", "").split("l");
            String[] numbers = parts[1].replace("-", " -").strip().split("\\s+");
            double x = 0;
            double low = 0;
            double high = 0;
            for (int i = 0; i < numbers.length; i += 2) {
                x += Double.parseDouble(numbers[i]);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
            widest = Math.max(widest, high - low);
        }
        return widest;
    }

    @Test
    void staysSmallEnoughToSend() {
        assertThat(svg(Examples.europe()).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(120_000);
        assertThat(svg(map(String.join(" ", Stream.of(Locale.getISOCountries()).toList()), Tone.STEP_3))
                        .getBytes(StandardCharsets.UTF_8)
                        .length)
                .isLessThan(250_000);
    }

    @Test
    void givesChangeASignNotOnlyAColour() {
        assertThat(draw(map("ES", Tone.UP)).elements("path")).hasSize(3);
        assertThat(draw(map("ES", Tone.STEP_9)).elements("path")).hasSize(2);
    }
}
