package org.mirrorscope.wave.members;

import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.shared.CountryCode;

/**
 * What a link leads to.
 *
 * @param survey the survey
 * @param asked its questions
 * @param country the country as whose member somebody answers
 * @param single whether the link is for one answer
 */
public record Way(Survey survey, Instrument asked, CountryCode country, boolean single) {}
