package org.mirrorscope.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture with everything that makes it quotable. On a page: template {@code chart/figure.jte}; as a file:
 * {@link #standalone}.
 *
 * @param id unique on the page, letters, digits and hyphens
 * @param claim what the picture shows, as a sentence
 * @param subtitle what is counted
 * @param chart the picture
 * @param width how wide it is drawn where there is room, in pixels; 640 fills a column of a page, 1000 the page
 * @param legend what the colours mean, in reading order; empty where labels stand beside the marks
 * @param source where the numbers come from
 * @param count how many were counted: '22 of 26 countries returned, 22 answered'
 * @param missing who is missing and why; empty if nobody is
 * @param note a sentence of method, null if none is needed
 * @param table the same numbers as a table
 * @param downloads files of it, in the order shown
 * @param synthetic whether the answers are invented, which the picture then says itself
 * @param language the reader's language, in which all texts are
 */
public record Figure(
        String id,
        String claim,
        String subtitle,
        Chart chart,
        int width,
        List<LegendEntry> legend,
        String source,
        String count,
        String missing,
        @Nullable String note,
        FigureTable table,
        List<Download> downloads,
        boolean synthetic,
        Locale language) {

    public Figure {
        legend = List.copyOf(legend);
        downloads = List.copyOf(downloads);
    }

    /** The picture for a page where there is room. */
    public String wide() {
        return Charts.svg(chart, new Caption(id, claim, subtitle), width, language);
    }

    /** The picture for a phone, redrawn with text as large; the same as {@link #wide} for maps, which have no text. */
    public String narrow() {
        return Charts.svg(chart, new Caption(id + "-narrow", claim, subtitle), Charts.NARROW, language);
    }

    /** Whether a phone needs its own drawing. */
    public boolean redrawnForPhones() {
        return !(chart instanceof GeoMap);
    }

    /** The whole figure as one SVG file in light colours: claim, legend, source, n and, if so, that the data are invented. */
    public String standalone() {
        return Charts.standalone(this);
    }
}
