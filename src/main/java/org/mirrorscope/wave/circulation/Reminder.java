package org.mirrorscope.wave.circulation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.wave.WaveId;

/**
 * A reminder that is planned for a wave.
 *
 * @param days how many days before the deadline
 * @param dueAt when it is sent
 * @param state what became of it
 * @param settledAt when it was sent, missed or cancelled; null as long as it waits
 */
public record Reminder(
        UUID id,
        WaveId wave,
        int days,
        Instant dueAt,
        State state,
        @Nullable Instant settledAt) {

    /** What became of a reminder. */
    public enum State {
        /** It is sent when it is due. */
        WAITING,
        /** It was sent to whoever owed something. */
        SENT,
        /** The program did not run until the deadline was past. */
        MISSED,
        /** The wave was closed, or the office took it back. */
        CANCELLED;

        /** As messages and the database write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
