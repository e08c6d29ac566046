package org.mirrorscope.shell;

/**
 * What a controller returns after something was done: the browser goes to another page, so that loading that again does
 * nothing twice.
 *
 * @param path where to, without the language's prefix
 */
public record SeeOther(String path) implements PersonalPage {

    @Override
    public String title() {
        return "";
    }

    @Override
    public String description() {
        return "";
    }
}
