package org.mirrorscope.chart;

/** How words look. */
enum Face {
    PLAIN(Lettering.SIZE, false, Ink.TEXT),
    STRONG(Lettering.SIZE, true, Ink.TEXT),
    QUIET(Lettering.SMALL, false, Ink.QUIET),
    TITLE(20, true, Ink.TEXT);

    private final double size;
    private final boolean bold;
    private final Ink ink;

    Face(double size, boolean bold, Ink ink) {
        this.size = size;
        this.bold = bold;
        this.ink = ink;
    }

    double size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    Ink ink() {
        return ink;
    }

    String cssClass() {
        return "c-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    double width(String text) {
        return Lettering.width(text, size, bold);
    }
}
