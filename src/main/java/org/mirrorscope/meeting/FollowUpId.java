package org.mirrorscope.meeting;

import java.util.UUID;
import org.mirrorscope.shared.NewId;

/** Which follow-up. */
public record FollowUpId(UUID id) {

    /** The id of a follow-up that was not there before. */
    public static FollowUpId next() {
        return new FollowUpId(NewId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
