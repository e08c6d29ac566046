package org.mirrorscope.shell;

/** Where the frame learns whose site it is; a module above implements it. Asked for every page, so it must be quick. */
public interface SiteSource {

    /** The site as it is now. */
    Site site();
}
