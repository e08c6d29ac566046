package org.mirrorscope.wave;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.shared.CountryCode;

/**
 * Everything that countries signed off in a wave, for the office.
 *
 * @param wave the wave
 * @param asked the version that it asks
 * @param signed the last revision of each country that signed off, accepted or not
 * @param remarks comments, by country
 * @param entered what of a revision the office had entered, by country and stored variable
 */
public record SignedAnswers(
        Wave wave,
        Instrument asked,
        SortedMap<CountryCode, SignedReturn> signed,
        SortedMap<CountryCode, List<Remark>> remarks,
        Map<CountryCode, Map<String, OnBehalf>> entered) {}
