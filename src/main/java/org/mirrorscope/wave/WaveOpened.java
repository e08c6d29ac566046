package org.mirrorscope.wave;

import java.time.Instant;

/**
 * Countries may answer a wave; told within the transaction that does it.
 *
 * @param deadline until when
 */
public record WaveOpened(WaveId wave, Instant deadline) {}
