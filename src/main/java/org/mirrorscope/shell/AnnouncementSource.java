package org.mirrorscope.shell;

/** Where the frame learns what is announced; a module above implements it. Asked for every page, so it must be quick. */
public interface AnnouncementSource {

    /** What is announced now. */
    Announced announced();
}
