package org.mirrorscope.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox, and what became of it.
 *
 * @param id which
 * @param letter what it says
 * @param madeAt when it was put into the outbox
 * @param fate what became of it so far
 * @param nextAt when it is tried next; null unless it waits
 * @param attempts every attempt, earliest first
 */
public record Message(
        MessageId id,
        Letter letter,
        Instant madeAt,
        Fate fate,
        @Nullable Instant nextAt,
        List<Attempt> attempts) {

    public Message {
        attempts = List.copyOf(attempts);
    }
}
