package org.mirrorscope.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * Why a country changed a fact of its record between waves. The fact itself is a statement whose source names it.
 *
 * @param reason in the country's words
 * @param link where it can be read, an address of the web; null if nowhere
 */
public record OwnUpdate(
        UUID id,
        CountryCode country,
        String variable,
        String reason,
        @Nullable String link,
        Author author,
        Instant recordedAt) {}
