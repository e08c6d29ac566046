package org.mirrorscope.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key on a device that signs its owner in.
 *
 * @param id which
 * @param name what its owner calls it
 * @param added when it was made
 * @param used when it last signed its owner in; null for never
 */
public record Passkey(
        UUID id, String name, Instant added, @Nullable Instant used) {}
