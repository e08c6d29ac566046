package org.mirrorscope.analysis;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.WaveId;

/**
 * How the countries of a wave answered one variable. Every list of countries is sorted by code; answered and missing
 * together are the population.
 *
 * @param wave the wave
 * @param variable what was counted, as that wave's instrument asks it
 * @param group the group counted, null for all countries
 * @param population the countries invited to the wave
 * @param returned those of them with at least one cell that is not {@code no_return}
 * @param answered those with a value
 * @param missing the others by the reason why they have none; only reasons that occur
 * @param cells one for each code in the list's order, also those that nobody gave; empty for kinds without codes
 * @param summary for number and year with at least one value, else null
 * @param revisions the revision that was used, for each country of the wave that made a return
 */
public record Distribution(
        WaveId wave,
        Variable variable,
        @Nullable Group group,
        List<CountryCode> population,
        List<CountryCode> returned,
        List<CountryCode> answered,
        SortedMap<Missing, List<CountryCode>> missing,
        List<Cell> cells,
        @Nullable Summary summary,
        SortedMap<CountryCode, Integer> revisions) {

    /**
     * One code's countries.
     *
     * @param code the code
     * @param countries who gave it: the k of 'k of n'
     * @param share k of those that answered, 0 to 1; null where nobody answered
     * @param bounds the shares that the missing answers allow; null where the question applies to nobody
     */
    public record Cell(
            Code code,
            List<CountryCode> countries,
            @Nullable Double share,
            @Nullable Bounds bounds) {

        /** How many countries gave the code. */
        public int count() {
            return countries.size();
        }
    }

    /** The countries of a code; empty if the variable has no such code. */
    public Optional<Cell> cell(String code) {
        return cells.stream().filter(cell -> cell.code().code().equals(code)).findFirst();
    }

    /** How many countries the question applies to: the population without {@code not_applicable}. */
    public int applicable() {
        return population.size()
                - missing.getOrDefault(Missing.NOT_APPLICABLE, List.of()).size();
    }
}
