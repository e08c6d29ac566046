package org.mirrorscope.meeting;

import java.util.UUID;
import org.mirrorscope.shared.NewId;

/** Which item of an agenda. */
public record AgendaItemId(UUID id) {

    /** The id of an item that was not there before. */
    public static AgendaItemId next() {
        return new AgendaItemId(NewId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
