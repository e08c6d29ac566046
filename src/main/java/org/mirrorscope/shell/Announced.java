package org.mirrorscope.shell;

import java.util.List;

/**
 * What is announced at a moment.
 *
 * @param standing what stands on top of every page then
 * @param version another one whenever an announcement is made, changed or withdrawn, begins or ends; letters and digits
 */
public record Announced(List<Announcement> standing, String version) {

    /** Nothing at all. */
    public static final Announced NOTHING = new Announced(List.of(), "");

    public Announced {
        standing = List.copyOf(standing);
    }
}
