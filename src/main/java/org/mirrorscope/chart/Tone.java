package org.mirrorscope.chart;

import java.util.Locale;

/**
 * What a mark's colour says. Steps run light to dark in one hue (in dark mode dark to light); change, missing and outside
 * are never colours of that scale. The colour named here is the light theme's, for pictures that stand alone; on the site
 * the class {@link #cssClass()} takes the theme's token.
 */
public enum Tone {
    /** The empty end of a scale that has one: none, zero. */
    STEP_0("#eef1ee"),
    STEP_1("#e0ebe8"),
    STEP_2("#d3e5e2"),
    STEP_3("#c5dfdc"),
    STEP_4("#add3cf"),
    STEP_5("#95c6c3"),
    STEP_6("#7dbab6"),
    STEP_7("#63aaa8"),
    STEP_8("#499a9a"),
    STEP_9("#2f8a8c"),
    STEP_10("#247a7e"),
    STEP_11("#196a71"),
    STEP_12("#0e5a63"),
    /** Improved, or higher where neither way is better. */
    UP("#0f766e"),
    /** The same in both waves. */
    SAME("#83909a"),
    /** Worsened, or lower where neither way is better. */
    DOWN("#b4530f"),
    /** No value, for whatever reason: hatched. */
    MISSING("#ffffff"),
    /** Not in the initiative, or not in what is counted. */
    OUTSIDE("#f1f2ee");

    private static final Tone[] ALL = values();
    private static final int LAST_STEP = STEP_12.ordinal();
    private static final int FIRST_FILLED = STEP_3.ordinal();

    private final String light;

    Tone(String light) {
        this.light = light;
    }

    /**
     * The tone of one code of an ordered list in which even the lowest code is something.
     *
     * @param index 0 for the lowest
     * @param count how many codes there are, at least 1
     */
    public static Tone ordered(int index, int count) {
        return between(FIRST_FILLED, index, count);
    }

    /** As {@link #ordered}, where the lowest code means none or no and is drawn as empty. */
    public static Tone fromNone(int index, int count) {
        return index == 0 ? STEP_0 : ordered(index - 1, count - 1);
    }

    /** The tone of codes without order: one colour, since order must not be read into it. */
    public static Tone plain() {
        return STEP_9;
    }

    /** The tone of a change: positive up, negative down. */
    public static Tone change(int sign) {
        return sign > 0 ? UP : sign < 0 ? DOWN : SAME;
    }

    private static Tone between(int first, int index, int count) {
        if (count < 1 || index < 0 || index >= count) {
            throw new IllegalArgumentException("no code " + index + " in a list of " + count);
        }
        return count == 1
                ? STEP_12
                : ALL[Math.toIntExact(Math.round(first + (double) (LAST_STEP - first) * index / (count - 1)))];
    }

    /** The class that gives the theme's colour, for example {@code c-step-12} or {@code c-up}. */
    public String cssClass() {
        return "c-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sign that goes with a change, so that colour is never alone: up, the same, down; empty for all others. */
    public String sign() {
        return switch (this) {
            case UP -> "▲";
            case SAME -> "●";
            case DOWN -> "▼";
            default -> "";
        };
    }

    /** The light theme's colour as {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** Whether this is a step that stands out against the page by itself, so that it can be edged in the page's colour. */
    boolean strong() {
        return switch (this) {
            case STEP_9, STEP_10, STEP_11, STEP_12, UP, DOWN, SAME -> true;
            default -> false;
        };
    }
}
