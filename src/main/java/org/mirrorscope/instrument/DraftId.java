package org.mirrorscope.instrument;

import java.util.UUID;

/** Which draft. */
public record DraftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
