package org.mirrorscope.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/**
 * Whether two variables of a wave go together among the countries that answered both. Never a word about causes.
 *
 * @param wave the wave
 * @param first the rows' variable
 * @param second the columns' variable
 * @param group the group counted, null for all countries
 * @param pairs the countries with a value in both
 * @param table one cell for each pair of codes, rows first; where one is a number or a year, only pairs that occur
 * @param strength how they go together; null where refused
 * @param refused why it is not computed; null where it is
 */
public record Association(
        WaveId wave,
        Variable first,
        Variable second,
        @Nullable Group group,
        List<CountryCode> pairs,
        List<Cell> table,
        @Nullable Strength strength,
        @Nullable Reason refused) {

    /** The countries that gave one value to the first and one to the second variable. */
    public record Cell(String first, String second, List<CountryCode> countries) {}

    /** A measure that suits the kinds of both variables, with the p-value of its test. */
    public sealed interface Strength {

        /** How often an association at least this strong would arise if the variables had nothing to do with each other. */
        double p();

        /**
         * Two ordered variables: Kendall's tau-b (M. G. Kendall, The treatment of ties in ranking problems, Biometrika
         * 33, 1945).
         *
         * @param tau -1 to 1
         * @param chance two-sided on |tau|
         * @param permutations how many orders were tried: all of them, or a seeded sample
         * @param exact whether they are all
         */
        record Ordered(double tau, Chance chance, int permutations, boolean exact) implements Strength {
            @Override
            public double p() {
                return chance.p();
            }
        }

        /**
         * Two by two: Fisher's exact test.
         *
         * @param p two-sided: the sum of the probabilities not above the observed one
         * @param oddsRatio conditional maximum-likelihood estimate and 95 % interval, which may disagree with p; the
         *     estimate and the upper end may be infinite
         */
        record TwoByTwo(double p, Interval oddsRatio) implements Strength {}

        /**
         * Codes without order: Fisher, Freeman and Halton's test.
         *
         * @param v Cramer's V, bias-corrected (W. Bergsma, A bias-correction for Cramer's V and Tschuprow's T, Journal
         *     of the Korean Statistical Society 42, 2013), 0 to 1
         * @param chance from permutations
         * @param permutations how many were tried
         */
        record Nominal(double v, Chance chance, int permutations) implements Strength {
            @Override
            public double p() {
                return chance.p();
            }
        }
    }
}
