package org.mirrorscope.wave.members;

import java.util.List;
import java.util.SortedMap;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.shared.CountryCode;

/**
 * The results of a members' survey as they may be shown.
 *
 * @param survey the survey
 * @param asked its questions
 * @param counted how many submissions of each country are counted: none, or five and more
 * @param tables in the order of the questions
 */
public record SurveyResults(
        Survey survey, Instrument asked, SortedMap<CountryCode, Integer> counted, List<SurveyTable> tables) {

    /** All submissions that are counted. */
    public int everybody() {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }
}
