package org.mirrorscope.publication;

import java.time.Instant;
import java.util.UUID;
import org.mirrorscope.shell.Announcement;

/**
 * An announcement as somebody of the office left it.
 *
 * @param id the edition's own id
 * @param announcement which announcement
 * @param number counts its editions from 1
 * @param withdrawn whether it was taken back with this edition
 * @param by the name of whoever made the edition
 */
public record AnnouncementEdition(
        UUID id,
        AnnouncementId announcement,
        int number,
        Announcement content,
        boolean withdrawn,
        String by,
        Instant recordedAt) {

    /** Where it is on its way at a moment. */
    public AnnouncementState at(Instant moment) {
        if (withdrawn) {
            return AnnouncementState.WITHDRAWN;
        }
        if (content.standsAt(moment)) {
            return AnnouncementState.STANDING;
        }
        return moment.isBefore(content.from()) ? AnnouncementState.PLANNED : AnnouncementState.OVER;
    }
}
