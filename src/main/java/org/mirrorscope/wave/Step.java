package org.mirrorscope.wave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a return.
 *
 * @param verb what
 * @param revision the revision that it made or was about; null where there is none
 * @param reason why; null where none was asked for
 * @param writer who did it
 * @param at when
 */
public record Step(
        ReturnVerb verb,
        @Nullable Integer revision,
        @Nullable String reason,
        Writer writer,
        Instant at) {}
