package org.mirrorscope.publication;

import java.util.Locale;

/** Where an announcement is on its way. */
public enum AnnouncementState {
    STANDING,
    PLANNED,
    OVER,
    WITHDRAWN;

    /** As the bundles of texts name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can still be changed or withdrawn. */
    public boolean isOpen() {
        return this == PLANNED || this == STANDING;
    }
}
