package org.mirrorscope.analysis.web;

/** Which way something moved: never by colour alone, so each has a sign, and the page adds a word. */
public enum Change {
    UP("▲", "change-up"),
    SAME("●", "change-same"),
    DOWN("▼", "change-down");

    private final String sign;
    private final String cssClass;

    Change(String sign, String cssClass) {
        this.sign = sign;
        this.cssClass = cssClass;
    }

    /** The sign that stands before the count. */
    public String sign() {
        return sign;
    }

    /** The class of its colour. */
    public String cssClass() {
        return cssClass;
    }
}
