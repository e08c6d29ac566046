package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Reason;
import org.mirrorscope.analysis.Wording;

/** How two variables go together, in words; never that one causes the other. */
record AssociationWords(Context context) {

    /** Below this a measure is told as hardly any tie; the number stands beside it. */
    private static final double HARDLY = 0.1;

    /** A pair that chance alone equals in one of twenty cases or more is not told as going together. */
    private static final double OFTEN = 0.05;

    /** The steps of a cell's colour. */
    private static final int STEPS = 4;

    /**
     * How close a pair is, -1 to 1, comparable only between pairs of one measure: tau-b, Cramer's V, or for two by two
     * Yule's Q, which is the odds ratio on that scale.
     */
    static double tie(Association association) {
        return switch (association.strength()) {
            case null -> 0;
            case Association.Strength.Ordered ordered -> ordered.tau();
            case Association.Strength.Nominal nominal -> nominal.v();
            case Association.Strength.TwoByTwo two -> {
                double odds = two.oddsRatio().estimate();
                yield Double.isInfinite(odds) ? 1 : (odds - 1) / (odds + 1);
            }
        };
    }

    AssociationPage.Cell cell(@Nullable Association association, String href) {
        if (association == null) {
            return new AssociationPage.Cell("–", context.text("association.uncountable"), "", href, "tie-none");
        }
        String n = context.text("association.n", association.pairs().size());
        Association.Strength strength = association.strength();
        return strength == null
                ? new AssociationPage.Cell("–", refusal(association), n, href, "tie-none")
                : new AssociationPage.Cell(value(strength), measure(strength), n, href, colour(association));
    }

    private static String colour(Association association) {
        double tie = tie(association);
        long step = Math.min(STEPS, Math.round(Math.abs(tie) * STEPS * 1.25));
        return "tie-" + (tie < 0 ? "against-" : "with-") + step;
    }

    /** The measure's value as it stands in the matrix. */
    String value(Association.Strength strength) {
        Wording words = context.words();
        return switch (strength) {
            case Association.Strength.Ordered ordered -> words.coefficient(ordered.tau(), true);
            case Association.Strength.Nominal nominal -> words.coefficient(nominal.v(), false);
            case Association.Strength.TwoByTwo two -> "×" + odds(two.oddsRatio().estimate());
        };
    }

    private String odds(double ratio) {
        return Double.isInfinite(ratio) ? "∞" : context.words().decimal(ratio, ratio < 10 ? 1 : 0);
    }

    private String measure(Association.Strength strength) {
        return switch (strength) {
            case Association.Strength.Ordered ordered -> context.text("measure.tau", value(strength));
            case Association.Strength.Nominal nominal -> context.text("measure.v", value(strength));
            case Association.Strength.TwoByTwo two -> context.text("measure.odds", value(strength));
        };
    }

    /** Why a pair is not computed, as a sentence. */
    String refusal(Association association) {
        Reason reason = Objects.requireNonNull(association.refused());
        return context.words().sentence(reason.sentence(context.reader().messages()));
    }

    /** What a measured pair is measured on; strengths of different measures are not greater or smaller than each other. */
    static String scale(Association association) {
        return switch (association.strength()) {
            case null -> throw new IllegalArgumentException("not measured: " + association);
            case Association.Strength.Ordered ordered -> "ordered";
            case Association.Strength.Nominal nominal -> "nominal";
            case Association.Strength.TwoByTwo two -> "two";
        };
    }

    /**
     * The title of the matrix, from its closest pair.
     *
     * @param among whether the matrix also holds pairs of another measure, so that the title says among which it is closest
     */
    String closest(Association association, boolean among) {
        String suffix = among ? "." + scale(association) : "";
        return Math.abs(tie(association)) < HARDLY
                ? context.text("association.claim.hardly" + suffix)
                : context.text(
                        "association.claim.closest" + suffix,
                        context.text(association.first().label()),
                        context.text(association.second().label()));
    }

    /** The title of a pair's page. */
    String claim(Association association) {
        return context.text(
                "pair.claim." + verdict(association),
                context.text(association.first().label()),
                context.text(association.second().label()),
                association.pairs().size());
    }

    private static String verdict(Association association) {
        Association.Strength strength = association.strength();
        double tie = tie(association);
        if (strength == null) {
            return "refused";
        }
        if (Math.abs(tie) < HARDLY) {
            return "hardly";
        }
        if (strength.p() >= OFTEN) {
            return "chance";
        }
        return strength instanceof Association.Strength.Nominal ? "nominal" : tie > 0 ? "with" : "against";
    }

    /** How strong, and how often chance alone would do as much. */
    List<String> sentences(Association association) {
        Wording words = context.words();
        return switch (association.strength()) {
            case null -> List.of(refusal(association));
            case Association.Strength.Ordered ordered ->
                List.of(
                        context.text("pair.tau", words.coefficient(ordered.tau(), true)),
                        context.text(
                                ordered.exact() ? "pair.tau.all" : "pair.shuffled",
                                ordered.permutations(),
                                words.often(ordered.p()),
                                words.p(ordered.p())));
            case Association.Strength.Nominal nominal ->
                List.of(
                        context.text("pair.v", words.coefficient(nominal.v(), false)),
                        context.text(
                                "pair.shuffled",
                                nominal.permutations(),
                                words.often(nominal.p()),
                                words.p(nominal.p())));
            case Association.Strength.TwoByTwo two ->
                List.of(
                        context.text(
                                "pair.odds",
                                odds(two.oddsRatio().estimate()),
                                odds(two.oddsRatio().low()),
                                odds(two.oddsRatio().high())),
                        context.text("pair.fisher", words.often(two.p()), words.p(two.p())));
        };
    }
}
