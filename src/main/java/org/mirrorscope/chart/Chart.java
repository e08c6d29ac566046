package org.mirrorscope.chart;

/** What a picture shows, without saying how it is drawn. {@link Charts} draws it: the same record gives the same bytes. */
public sealed interface Chart permits Bars, Dots, Slopes, Flow, Matrix, GeoMap, Timeline, Strip {

    /** Whether a mark carries a link; such a picture is a group of links for assistive technology, not one image. */
    boolean linked();
}
