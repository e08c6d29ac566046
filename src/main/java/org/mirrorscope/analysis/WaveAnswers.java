package org.mirrorscope.analysis;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.Wave;

/**
 * What the countries of one wave answered.
 *
 * @param wave the wave, with its population
 * @param instrument the version that it asked
 * @param cells for each stored variable ({@link Instrument#variables()}) the answers by country; a cell that is absent
 *     is {@code no_return} where the country returned nothing and {@code no_answer} where it did
 * @param revisions the revision that was used, for each country that made a return, even one that says nothing
 */
public record WaveAnswers(
        Wave wave,
        Instrument instrument,
        Map<String, Map<CountryCode, Answer>> cells,
        SortedMap<CountryCode, Integer> revisions) {

    /**
     * The answer in one cell: exactly one state for every country of the population and every variable there is.
     *
     * @param variable a stored variable's name
     */
    public Answer answer(CountryCode country, String variable) {
        Map<CountryCode, Answer> column = cells.get(variable);
        if (column == null
                && instrument.variables().stream()
                        .noneMatch(known -> known.name().equals(variable))) {
            return Missing.NOT_ASKED;
        }
        Answer given = column == null ? null : column.get(country);
        if (given != null) {
            return given;
        }
        return returned().contains(country) ? Missing.NO_ANSWER : Missing.NO_RETURN;
    }

    /** The countries that made a return. */
    private Set<CountryCode> returned() {
        return revisions.keySet();
    }
}
