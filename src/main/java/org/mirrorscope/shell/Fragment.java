package org.mirrorscope.shell;

/** What a page with JavaScript puts in place of parts of itself. Nothing of the frame is shown around it, or worked out. */
public interface Fragment extends PersonalPage {

    @Override
    default String title() {
        return "";
    }

    @Override
    default String description() {
        return "";
    }

    @Override
    default String path() {
        return "";
    }
}
