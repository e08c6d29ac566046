package org.mirrorscope.instrument;

/** Which way is better on a scale; {@link #NONE} where neither is, or where there is no scale. */
public enum Direction {
    HIGHER,
    LOWER,
    NONE;

    /** Which way is better where the author does not say. */
    public static Direction usual(Kind kind) {
        return switch (kind) {
            case Kind.Ordered _, Kind.YesNo _, Kind.Levels _ -> HIGHER;
            case Kind.Choice _, Kind.Choices _, Kind.Number _, Kind.Year _, Kind.Date _ -> NONE;
            case Kind.Text _, Kind.LongText _, Kind.Url _, Kind.Repeat _ -> NONE;
        };
    }
}
