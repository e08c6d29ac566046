package org.mirrorscope.wave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wave and its life.
 *
 * @param wave the wave
 * @param state how far it is
 * @param deadline until when it may be answered; null as long as none is set
 */
public record Schedule(Wave wave, WaveState state, @Nullable Instant deadline) {

    /** Whether countries may answer it at a moment. At the deadline itself they may not any more. */
    public boolean takesAnswers(Instant now) {
        return state == WaveState.OPEN && (deadline == null || now.isBefore(deadline));
    }
}
