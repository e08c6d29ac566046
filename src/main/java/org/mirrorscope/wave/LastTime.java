package org.mirrorscope.wave;

import java.util.Map;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.shared.AnswerValue;

/**
 * What a country said in the latest earlier wave of the same instrument to which it returned.
 *
 * @param wave that wave
 * @param asked the version that it asked
 * @param signed what the country said
 * @param told the values of then as far as they can be told in the codes of now, by stored variable
 */
public record LastTime(Wave wave, Instrument asked, SignedReturn signed, Map<String, AnswerValue> told) {}
