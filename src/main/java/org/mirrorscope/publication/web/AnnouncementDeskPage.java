package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.PersonalPage;

/**
 * All announcements, for the office.
 *
 * @param lists those that stand, are planned, are over and were withdrawn, each only where there are some
 */
public record AnnouncementDeskPage(String title, String description, String path, List<Listed> lists)
        implements PersonalPage {

    public AnnouncementDeskPage {
        lists = List.copyOf(lists);
    }

    /** The announcements in one state. */
    public record Listed(String title, List<Line> lines) {}

    /**
     * One announcement.
     *
     * @param made by whom it is as it is, and since when
     * @param path where it can be changed; empty if it cannot any more
     */
    public record Line(Announcement content, String made, String path) {}
}
