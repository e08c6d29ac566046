package org.mirrorscope.chart;

import java.util.Locale;
import org.mirrorscope.shared.Messages;

/** Draws charts as SVG: attributes only, no styles, ids that begin with the caption's id. */
public final class Charts {

    /** The width at which phones get pictures, in pixels. */
    public static final int NARROW = 340;

    static final String FONT = "Inter, system-ui, 'Segoe UI', Arial, sans-serif";

    private Charts() {}

    /**
     * The picture as an {@code svg} element to put into a page.
     *
     * @param width how wide it is drawn, in pixels, at least {@link #NARROW}; the height follows. Only a {@link Matrix}
     *     of very many columns becomes wider than asked
     * @param language the language of the few words that the picture brings itself
     */
    public static String svg(Chart chart, Caption caption, int width, Locale language) {
        Svg marks = new Svg();
        Size size = draw(chart, new Pen(marks, caption.id()), Math.max(NARROW, width), Messages.in(language));
        Svg svg = open(caption, size, chart.linked(), "chart");
        Pen.hatch(svg, caption.id());
        return svg.insert(marks).close().toString();
    }

    /** Opens an {@code svg} element that tells its title and description. */
    static Svg open(Caption caption, Size size, boolean linked, String cssClass) {
        String width = Svg.number(Math.ceil(size.width()));
        String height = Svg.number(Math.ceil(size.height()));
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "id",
                caption.id(),
                "class",
                cssClass,
                "role",
                linked ? "group" : "img",
                "aria-labelledby",
                caption.id() + "-title " + caption.id() + "-desc",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                width,
                "height",
                height,
                "font-family",
                FONT,
                "font-size",
                Lettering.SIZE);
        svg.open("title", "id", caption.id() + "-title").text(caption.title()).close();
        svg.open("desc", "id", caption.id() + "-desc")
                .text(caption.description())
                .close();
        return svg;
    }

    static Size draw(Chart chart, Pen pen, double width, Messages words) {
        return switch (chart) {
            case Bars bars -> BarsDrawing.draw(bars, pen, width, words);
            case Dots dots -> DotsDrawing.draw(dots, pen, width, words);
            case Slopes slopes -> SlopesDrawing.draw(slopes, pen, width, words);
            case Flow flow -> FlowDrawing.draw(flow, pen, width, words);
            case Matrix matrix -> MatrixDrawing.draw(matrix, pen, width, words);
            case GeoMap map -> GeoMapDrawing.draw(map, pen, width, words);
            case Timeline timeline -> TimelineDrawing.draw(timeline, pen, width, words);
            case Strip strip -> StripDrawing.draw(strip, pen, width, words);
        };
    }

    /** The whole figure as a file; see {@link Figure#standalone()}. */
    static String standalone(Figure figure) {
        return new Poster(figure).draw();
    }
}
