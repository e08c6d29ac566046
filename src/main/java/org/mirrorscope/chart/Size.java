package org.mirrorscope.chart;

/** How large a picture became, in pixels. */
record Size(double width, double height) {}
