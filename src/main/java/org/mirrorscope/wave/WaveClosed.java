package org.mirrorscope.wave;

/** A wave is over; told within the transaction that does it. */
public record WaveClosed(WaveId wave) {}
