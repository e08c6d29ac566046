package org.mirrorscope.publication;

import java.util.UUID;
import org.mirrorscope.shared.NewId;

/** Which announcement. */
public record AnnouncementId(UUID id) {

    /** The id of an announcement that was not there before. */
    public static AnnouncementId next() {
        return new AnnouncementId(NewId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
