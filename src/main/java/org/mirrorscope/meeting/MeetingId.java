package org.mirrorscope.meeting;

import java.util.UUID;
import org.mirrorscope.shared.NewId;

/** Which meeting. */
public record MeetingId(UUID id) {

    /** The id of a meeting that was not there before. */
    public static MeetingId next() {
        return new MeetingId(NewId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
