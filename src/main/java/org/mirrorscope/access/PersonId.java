package org.mirrorscope.access;

import java.util.UUID;
import org.mirrorscope.shared.NewId;

/** Which person. */
public record PersonId(UUID id) {

    /** The id of a person who was not here before. */
    public static PersonId next() {
        return new PersonId(NewId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
