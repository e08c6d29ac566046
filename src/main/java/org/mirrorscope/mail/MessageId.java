package org.mirrorscope.mail;

import java.util.UUID;
import org.mirrorscope.shared.NewId;

/** Which message. */
public record MessageId(UUID id) {

    static MessageId next() {
        return new MessageId(NewId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
