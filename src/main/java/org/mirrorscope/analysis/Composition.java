package org.mirrorscope.analysis;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/**
 * Who is represented in the countries' groups, from one levels question: the matrix countries x communities, how mixed
 * each group is, and how unlike the groups are.
 *
 * @param wave the wave
 * @param question the levels question; its items are the communities, its codes the scale
 * @param group the group counted, null for all countries
 * @param communities one for each item, in the question's order
 * @param matrix for each country that returned: one answer for each item, in the question's order
 * @param diversity for each country with at least one value: how mixed its group is
 * @param presence how unlike the groups are in who is present (Jaccard); null where fewer than two can be compared
 * @param levels how unlike they are in levels (Gower); null where fewer than two can be compared
 */
public record Composition(
        WaveId wave,
        Question question,
        @Nullable Group group,
        List<Community> communities,
        SortedMap<CountryCode, List<Answer>> matrix,
        SortedMap<CountryCode, Diversity> diversity,
        @Nullable Heterogeneity presence,
        @Nullable Heterogeneity levels) {

    /**
     * One community in all countries.
     *
     * @param item the community
     * @param distribution its levels, with the three denominators
     * @param high the countries at the scale's highest level
     * @param mediumOrHigh those at one of its two highest levels; on a scale of two levels the same as high
     */
    public record Community(
            Code item, Distribution distribution, List<CountryCode> high, List<CountryCode> mediumOrHigh) {}

    /**
     * How mixed one country's group is.
     *
     * @param present the number of communities above the lowest level, of those answered
     * @param answered the number of communities with a value
     * @param effective the effective number of communities (Hill number of order 1: M. O. Hill, Diversity and Evenness,
     *     Ecology 54, 1973) from member counts by community; null where no members are counted
     */
    public record Diversity(
            int present, int answered, @Nullable Double effective) {}

    /**
     * Mean pairwise dissimilarity, 0 (all alike) to 1. Pairs that share no answered community are left out.
     *
     * @param mean over all pairs
     * @param pairs how many pairs
     * @param byCountry each country's mean dissimilarity to the others
     * @param mostTypical the country with the lowest mean, all of them if several tie
     * @param mostUnusual the country with the highest mean, all of them if several tie
     */
    public record Heterogeneity(
            double mean,
            int pairs,
            SortedMap<CountryCode, Double> byCountry,
            List<CountryCode> mostTypical,
            List<CountryCode> mostUnusual) {}
}
