package org.mirrorscope.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a reply.
 *
 * @param body the office's answer or reason, or the day until which there is time now; null where there is nothing to say
 * @param name who did it, as the person was called then; null if the program did it by itself
 * @param seat in which seat; null if the program did it by itself
 */
public record ReplyStep(
        ReplyVerb verb,
        @Nullable String body,
        @Nullable String name,
        @Nullable String seat,
        Instant at) {}
