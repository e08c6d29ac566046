package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.Page;

/**
 * What the office announces to everybody.
 *
 * @param standing what stands on top of every page now
 * @param planned what will, the next one first
 */
public record AnnouncementsPage(
        String title, String description, String path, List<Announcement> standing, List<Announcement> planned)
        implements Page {

    public AnnouncementsPage {
        standing = List.copyOf(standing);
        planned = List.copyOf(planned);
    }
}
