package org.mirrorscope.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** A way in which somebody looks at a page. */
enum Look {
    LIGHT(1280, ColorScheme.LIGHT, true),
    DARK(1280, ColorScheme.DARK, true),
    NARROW(390, ColorScheme.LIGHT, true),
    WITHOUT_JAVASCRIPT(1280, ColorScheme.DARK, false);

    private final int width;
    private final ColorScheme scheme;
    private final boolean script;

    Look(int width, ColorScheme scheme, boolean script) {
        this.width = width;
        this.scheme = scheme;
        this.script = script;
    }

    int width() {
        return width;
    }

    /** Whether scripts run, so that axe can judge the page. */
    boolean scripted() {
        return script;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script);
    }
}
