package org.mirrorscope.wave;

import java.time.Instant;

/**
 * Countries have more time for a wave; told within the transaction that does it.
 *
 * @param deadline until when
 */
public record WaveExtended(WaveId wave, Instant deadline) {}
