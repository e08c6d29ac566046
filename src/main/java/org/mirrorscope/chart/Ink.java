package org.mirrorscope.chart;

/** The light theme's colours for what is not data, and the classes that give the theme's own. */
enum Ink {
    TEXT("c-text", "#15242b"),
    QUIET("c-quiet", "#52646d"),
    RULE("c-rule", "#dcdfdc"),
    OUTLINE("c-outline", "#5b6e77"),
    SURFACE("c-surface", "#ffffff");

    private final String cssClass;
    private final String light;

    Ink(String cssClass, String light) {
        this.cssClass = cssClass;
        this.light = light;
    }

    String cssClass() {
        return cssClass;
    }

    String light() {
        return light;
    }
}
