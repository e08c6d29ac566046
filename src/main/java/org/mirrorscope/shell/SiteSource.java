package org.mirrorscope.shell;

/** Where the frame learns whose site it is; a module above implements it. Asked for every page, so it must be quick. */
public interface SiteSource {

    /** The site as it is now. */
    Site site();

    /** The site as it was a second ago at most: enough for a page that nobody keeps. */
    default Site lately() {
        return site();
    }
}
