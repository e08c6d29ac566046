package org.mirrorscope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 computes it (1.4.3: 4.5 for text; 1.4.11: 3 for what is needed to understand a picture). */
class ColourTests {

    private static final Map<String, String> LIGHT = Map.ofEntries(
            Map.entry("surface", "#ffffff"),
            Map.entry("ink", "#15242b"),
            Map.entry("muted", "#52646d"),
            Map.entry("outline", "#5b6e77"),
            Map.entry("level-0", "#eef1ee"),
            Map.entry("level-1", "#c5dfdc"),
            Map.entry("level-2", "#7dbab6"),
            Map.entry("level-3", "#2f8a8c"),
            Map.entry("level-4", "#0e5a63"),
            Map.entry("up", "#0f766e"),
            Map.entry("same", "#83909a"),
            Map.entry("down", "#b4530f"));
    private static final Map<String, String> DARK = Map.ofEntries(
            Map.entry("surface", "#172127"),
            Map.entry("ink", "#e7eef0"),
            Map.entry("muted", "#9db0b8"),
            Map.entry("outline", "#a9bbc2"),
            Map.entry("level-0", "#223037"),
            Map.entry("level-1", "#21494d"),
            Map.entry("level-2", "#2f767a"),
            Map.entry("level-3", "#58aeac"),
            Map.entry("level-4", "#a9e0da"),
            Map.entry("up", "#5fd0c4"),
            Map.entry("same", "#8b9aa3"),
            Map.entry("down", "#f0a366"));

    @Test
    void textAndMarksStandOutInLightAndDark() {
        for (Map<String, String> theme : List.of(LIGHT, DARK)) {
            String surface = theme.get("surface");
            for (String text : List.of("ink", "muted")) {
                assertThat(contrast(theme.get(text), surface)).as(text).isGreaterThanOrEqualTo(4.5);
            }
            for (String mark : List.of("outline", "level-3", "level-4", "up", "same", "down")) {
                assertThat(contrast(theme.get(mark), surface)).as(mark).isGreaterThanOrEqualTo(3);
            }
            assertThat(contrast(theme.get("muted"), theme.get("level-0"))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void knowsWhatFallsShort() {
        assertThat(contrast("#7dbab6", "#ffffff")).isLessThan(3);
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    @Test
    void stepsGrowDarkerInLightAndLighterInDark() {
        for (int i = 0; i < 12; i++) {
            Tone lighter = Tone.values()[i];
            Tone darker = Tone.values()[i + 1];
            assertThat(luminance(lighter.light())).as("%s", lighter).isGreaterThan(luminance(darker.light()));
        }
        for (int i = 1; i < 4; i++) {
            assertThat(luminance(DARK.get("level-" + i))).isLessThan(luminance(DARK.get("level-" + (i + 1))));
        }
    }

    @Test
    void strongTonesNeedNoOutline() {
        for (Tone tone : Tone.values()) {
            if (tone.strong()) {
                assertThat(contrast(tone.light(), "#ffffff")).as("%s", tone).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void theDrawnLightColoursAreTheThemes() {
        for (int level = 0; level <= 4; level++) {
            assertThat(Tone.values()[3 * level].light()).isEqualTo(LIGHT.get("level-" + level));
        }
        assertThat(Tone.UP.light()).isEqualTo(LIGHT.get("up"));
        assertThat(Tone.SAME.light()).isEqualTo(LIGHT.get("same"));
        assertThat(Tone.DOWN.light()).isEqualTo(LIGHT.get("down"));
        assertThat(Ink.TEXT.light()).isEqualTo(LIGHT.get("ink"));
        assertThat(Ink.OUTLINE.light()).isEqualTo(LIGHT.get("outline"));
    }

    /** The colours above are the ones that readers get: the site's theme says the same. */
    @Test
    void theThemeHasTheseColours() throws IOException {
        Path theme = Path.of("src/main/resources/static/css/tokens.css");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(theme), "the site has no tokens.css");
        Map<String, List<String>> tokens = new TreeMap<>();
        Matcher found =
                Pattern.compile("--ms-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{3,6})").matcher(Files.readString(theme));
        while (found.find()) {
            tokens.computeIfAbsent(found.group(1), any -> new java.util.ArrayList<>())
                    .add(full(found.group(2)));
        }
        LIGHT.forEach((name, colour) -> assertThat(tokens.get(name)).as(name).contains(colour, DARK.get(name)));
    }

    @Test
    void ordersCodesFromLightToDark() {
        assertThat(List.of(Tone.ordered(0, 4), Tone.ordered(1, 4), Tone.ordered(2, 4), Tone.ordered(3, 4)))
                .containsExactly(Tone.STEP_3, Tone.STEP_6, Tone.STEP_9, Tone.STEP_12);
        assertThat(Tone.fromNone(0, 4)).isEqualTo(Tone.STEP_0);
        assertThat(Tone.fromNone(1, 2)).isEqualTo(Tone.STEP_12);
        for (int count = 1; count <= 10; count++) {
            for (int i = 1; i < count; i++) {
                assertThat(Tone.ordered(i, count)).isGreaterThan(Tone.ordered(i - 1, count));
            }
        }
    }

    private static String full(String colour) {
        return colour.length() == 7
                ? colour.toLowerCase(java.util.Locale.ROOT)
                : colour.replaceAll("#(.)(.)(.)", "#$1$1$2$2$3$3");
    }

    private static double contrast(@Nullable String one, @Nullable String other) {
        double a = luminance(one) + .05;
        double b = luminance(other) + .05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(@Nullable String named) {
        String colour = Objects.requireNonNull(named);
        double sum = 0;
        double[] weights = {.2126, .7152, .0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
        }
        return sum;
    }
}
