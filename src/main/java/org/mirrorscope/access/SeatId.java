package org.mirrorscope.access;

import java.util.UUID;
import org.mirrorscope.shared.NewId;

/** Which seat. */
public record SeatId(UUID id) {

    /** The id of a seat that was not there before. */
    public static SeatId next() {
        return new SeatId(NewId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
