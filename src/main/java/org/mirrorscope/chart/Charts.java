package org.mirrorscope.chart;

import java.util.Locale;

/** Draws charts as SVG: attributes only, no styles, ids that begin with the caption's id. */
public final class Charts {

    /** The width at which phones get pictures, in pixels. */
    public static final int NARROW = 340;

    private Charts() {}

    /**
     * The picture as an {@code svg} element to put into a page.
     *
     * @param width how wide it is drawn, in pixels, at least {@link #NARROW}; the height follows
     * @param language the language of the few words that the picture brings itself
     */
    public static String svg(Chart chart, Caption caption, int width, Locale language) {
        throw new UnsupportedOperationException("being drawn");
    }

    static String standalone(Figure figure) {
        throw new UnsupportedOperationException("being drawn");
    }
}
