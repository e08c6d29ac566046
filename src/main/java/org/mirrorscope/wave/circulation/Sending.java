package org.mirrorscope.wave.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.mail.MessageId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/**
 * That a letter about a wave went into the outbox.
 *
 * @param country for which country the person was written to
 * @param reminder the planned reminder that it belongs to; null for what somebody of the office sent
 * @param message what became of it is in the outbox
 */
public record Sending(
        WaveId wave,
        CountryCode country,
        PersonId person,
        LetterKind kind,
        @Nullable UUID reminder,
        MessageId message,
        Instant at) {}
