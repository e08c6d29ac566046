package org.mirrorscope.wave;

import org.mirrorscope.shared.CountryCode;

/**
 * A return whose revision that counts was signed off here, and not brought by a pack.
 *
 * @param revision the number of that revision
 * @param brought the number of the last revision that a pack brought; 0 if none did
 */
public record CollectedReturn(WaveId wave, CountryCode country, int revision, int brought) {}
