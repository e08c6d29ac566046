package org.mirrorscope.demonstration;

import static org.mirrorscope.demonstration.Parameters.level;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.wave.WaveId;

/**
 * What the published reports found about the mirror groups, each told from the figures of {@link Findings} alone, and
 * how to invent answers for which it is false. 'Most' is more than half of those that answered in February 2022.
 */
enum ReportedFinding {
    WG1_REPRESENTATIVES_COORDINATE_MOST_GROUPS(
            figures -> most(figures, "coordinator", "wg1_representative"),
            invented -> invented.with(Scale.steady(
                    "coordinator", 0, "ministry_official 10, wg1_representative 8, research_institute 8"))),

    ROUGHLY_HALF_ARE_OPERATIONAL(
            figures -> share(figures, "nmg_status", "operational") >= 0.4
                    && share(figures, "nmg_status", "operational") <= 0.6,
            invented -> invented.with(Scale.moving(
                    "nmg_status",
                    0.75,
                    "not_planned 4, in_preparation 14, operational 6",
                    "not_planned 2, planned 2, being_set_up 2, operational 20"))),

    MOST_ARE_ENGAGED(
            figures -> most(figures, "engagement", "moderate", "high"),
            invented -> invented.with(Scale.steady("engagement", 0.75, "none 9, low 11, moderate 5, high 1"))),

    MOST_ARE_SMALL_WITH_A_STRATEGY_OR_STARTING(
            figures -> most(figures, "configuration", "small_country_strategy", "starting"),
            invented -> invented.withUnusual(0.7)),

    TWO_ARE_BIG_WITH_A_HEALTH_SERVICE(
            figures -> count(figures, "configuration", "big_country_health_service") == 2,
            invented -> invented.withBigHealthServices(3)),

    COMPOSITION_DIFFERS_AMONG_COUNTRIES(
            figures -> unlikeness(figures) >= 0.25,
            invented -> invented.with(invented.communities().stream()
                    .map(community -> level(community.substring(community.indexOf('.') + 1), 1, 1, 23, 1))
                    .toArray(Scale[]::new))),

    RESEARCH_IS_HIGHLY_REPRESENTED_IN_MOST(
            figures -> most(figures, "representation.research", "high"),
            invented -> invented.with(level("research", 4, 8, 8, 6))),

    UNIVERSITIES_ARE_HIGHLY_REPRESENTED_IN_MOST(
            figures -> most(figures, "representation.university", "high"),
            invented -> invented.with(level("university", 4, 8, 8, 6))),

    CLINICIANS_ARE_HIGHLY_REPRESENTED_IN_FEWER_THAN_HALF(
            figures -> share(figures, "representation.clinical", "high") < 0.5,
            invented -> invented.with(level("clinical", 1, 2, 5, 18))),

    IT_AND_DATA_ARE_HIGHLY_REPRESENTED_IN_FEWER_THAN_HALF(
            figures -> share(figures, "representation.it_data", "high") < 0.5,
            invented -> invented.with(level("it_data", 1, 2, 5, 18))),

    OPERATIONAL_GROUPS_BECAME_MORE(
            figures ->
                    moreImprovedThanWorsened(figures, "nmg_status") && becameMore(figures, "nmg_status", "operational"),
            invented -> invented.declining("nmg_status")),

    GOVERNANCE_IMPROVED(
            figures -> moreImprovedThanWorsened(figures, "governance_structure"),
            invented -> invented.declining("governance_structure")),

    ACTIVITY_IMPROVED(
            figures -> moreImprovedThanWorsened(figures, "activity"), invented -> invented.declining("activity")),

    ENGAGEMENT_IMPROVED(
            figures -> moreImprovedThanWorsened(figures, "engagement"), invented -> invented.declining("engagement")),

    COMPOSITION_BECAME_MORE_DEFINED(
            figures -> moreImprovedThanWorsened(figures, "composition_defined"),
            invented -> invented.declining("composition_defined")),

    MEMBERS_BECAME_MORE(
            figures -> moreImprovedThanWorsened(figures, "member_count"), invented -> invented.withGrowth(0.6)),

    TERMS_OF_REFERENCE_SPREAD(
            figures -> moreImprovedThanWorsened(figures, "terms_of_reference"),
            invented -> invented.with(Scale.moving(
                    "terms_of_reference",
                    0.75,
                    "none 4, drafting 8, adopted 12",
                    "none 12, drafting 8, adopted 4, published 2")));

    static final WaveId EARLIER = new WaveId(Round.NOVEMBER_2020.wave);
    static final WaveId LATER = new WaveId(Round.FEBRUARY_2022.wave);

    private final Predicate<Findings> claim;
    private final UnaryOperator<Parameters> otherwise;

    ReportedFinding(Predicate<Findings> claim, UnaryOperator<Parameters> otherwise) {
        this.claim = claim;
        this.otherwise = otherwise;
    }

    /** Whether the figures say so. */
    boolean holdsIn(Findings figures) {
        return claim.test(figures);
    }

    /** The parameters of answers for which it is false. */
    Parameters counterExample() {
        return otherwise.apply(Parameters.published());
    }

    private static Distribution distribution(Findings figures, String variable) {
        return figures.distribution(LATER, variable, null).orElseThrow();
    }

    private static int count(Findings figures, String variable, String... codes) {
        Distribution distribution = distribution(figures, variable);
        return List.of(codes).stream()
                .mapToInt(code -> distribution.cell(code).orElseThrow().count())
                .sum();
    }

    private static double share(Findings figures, String variable, String... codes) {
        return (double) count(figures, variable, codes)
                / distribution(figures, variable).answered().size();
    }

    private static boolean most(Findings figures, String variable, String... codes) {
        return share(figures, variable, codes) > 0.5;
    }

    private static double unlikeness(Findings figures) {
        return figures.composition(LATER, null).stream()
                .filter(composition -> composition.question().variable().equals("representation"))
                .map(composition -> composition.levels())
                .findFirst()
                .orElseThrow()
                .mean();
    }

    private static boolean moreImprovedThanWorsened(Findings figures, String variable) {
        var moves = compared(figures, variable).moves();
        if (moves == null || !moves.judged()) {
            throw new IllegalStateException(variable + " has no direction");
        }
        return moves.up().size() > moves.down().size();
    }

    /** In the panel alone, so that it is not the other countries that make the difference. */
    private static boolean becameMore(Findings figures, String variable, String code) {
        int into = 0;
        int outOf = 0;
        for (var transition : compared(figures, variable).transitions()) {
            into += transition.to().code().equals(code) ? transition.countries().size() : 0;
            outOf += transition.from().code().equals(code)
                    ? transition.countries().size()
                    : 0;
        }
        return into > outOf;
    }

    private static Comparison.Compared compared(Findings figures, String variable) {
        return switch (figures.comparison(EARLIER, LATER, variable, null).orElseThrow()) {
            case Comparison.Compared compared -> compared;
            case Comparison.Refused refused -> throw new IllegalStateException(variable + " is refused");
        };
    }
}
