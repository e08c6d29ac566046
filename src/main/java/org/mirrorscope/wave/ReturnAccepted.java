package org.mirrorscope.wave;

import java.util.Map;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;

/**
 * A revision of a country's return was accepted and counts from now on. Told within the transaction that does it, if the
 * country signed it off here.
 *
 * @param wave the wave
 * @param country whose return it is
 * @param revision the revision's number, from 1
 * @param changes what it says that the revision before did not: all its answers if it is the first; a variable that is
 *     left blank now is {@code no_answer}, or {@code no_return} if the whole return was taken back
 */
public record ReturnAccepted(WaveId wave, CountryCode country, int revision, Map<String, Answer> changes) {}
