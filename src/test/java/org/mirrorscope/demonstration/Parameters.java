package org.mirrorscope.demonstration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What the invented answers shall look like as a whole. {@link #published()} gives the demonstration pack; everything
 * else serves to invent answers in which one of the published findings is false.
 *
 * @param seed where all chance comes from
 * @param scales the spread of every variable with codes, by variable
 * @param bigHealthServices how many countries say that they are big with a National Health Service
 * @param unusual share of the other countries whose configuration fits none of the descriptions
 * @param growth how many members a group has in 2022 for each one that it had in 2020, on average
 */
record Parameters(long seed, SequencedMap<String, Scale> scales, int bigHealthServices, double unusual, double growth) {

    /** Sitting in the matrix of communities says little about the strength of a group. */
    private static final double LOOSE = 0.25;

    private static final double FIRM = 0.75;

    /** The answers of the demonstration pack. */
    static Parameters published() {
        SequencedMap<String, Scale> scales = new LinkedHashMap<>();
        for (List<Scale> group : List.of(group(), running(), representation(), national())) {
            group.forEach(scale -> scales.put(scale.variable(), scale));
        }
        return new Parameters(20201122, scales, 2, 0.15, 1.35);
    }

    private static List<Scale> group() {
        return List.of(
                Scale.moving(
                        "nmg_status",
                        FIRM,
                        "not_planned 4, in_preparation 14, operational 6",
                        "not_planned 2, planned 4, being_set_up 8, operational 12"),
                Scale.moving(
                        "governance_structure",
                        FIRM,
                        "none 8, under_discussion 8, defined 5, established 3",
                        "none 4, under_discussion 6, defined 8, established 8"),
                Scale.moving(
                        "terms_of_reference",
                        FIRM,
                        "none 12, drafting 8, adopted 4",
                        "none 6, drafting 8, adopted 7, published 5"),
                Scale.moving("composition_defined", FIRM, "no 11, partly 9, yes 4", "no 5, partly 9, yes 12"));
    }

    private static List<Scale> running() {
        return List.of(
                Scale.moving(
                        "activity", FIRM, "none 6, low 9, moderate 7, high 2", "none 3, low 7, moderate 10, high 6"),
                Scale.added(
                        "meeting_frequency",
                        FIRM,
                        "never 2, on_demand 5, yearly 3, twice_a_year 6, quarterly 7, monthly 3"),
                Scale.moving(
                        "coordinator",
                        0,
                        "infrastructure_node 2, ministry_official 5, wg1_representative 12, research_institute 4, other 1",
                        "infrastructure_node 2, ministry_official 3, wg1_representative 18, research_institute 2, other 1"),
                Scale.moving("secretariat", LOOSE, "no 15, yes 9", "no 15, yes 11"),
                Scale.moving(
                        "engagement", FIRM, "none 5, low 9, moderate 8, high 2", "none 2, low 6, moderate 11, high 7"),
                Scale.added("reports_back", LOOSE, "never 6, sometimes 11, regularly 9"));
    }

    private static List<Scale> representation() {
        return List.of(
                level("research", 1, 2, 5, 18),
                level("university", 1, 3, 6, 16),
                level("clinical", 4, 8, 8, 6),
                level("it_data", 5, 9, 7, 5),
                level("patients", 9, 9, 6, 2),
                level("industry", 11, 8, 5, 2),
                level("health_ministry", 2, 6, 9, 9),
                level("research_ministry", 3, 7, 9, 7),
                level("elsi", 4, 8, 9, 5),
                level("public_health", 6, 8, 7, 5),
                level("biobanks", 5, 7, 8, 6));
    }

    private static List<Scale> national() {
        return List.of(
                Scale.moving(
                        "national_alignment",
                        FIRM,
                        "none 6, low 9, moderate 7, high 2",
                        "none 4, low 8, moderate 9, high 5"),
                Scale.moving(
                        "genomics_strategy",
                        FIRM,
                        "none 7, in_development 8, adopted 5, in_implementation 4",
                        "none 5, in_development 7, adopted 7, in_implementation 7"),
                Scale.moving("linked_to_strategy", FIRM, "no 10, partly 9, yes 5", "no 8, partly 10, yes 8"),
                Scale.moving("health_service_involved", LOOSE, "no 10, partly 9, yes 5", "no 8, partly 10, yes 8"),
                Scale.added("funding", LOOSE, "none 11, project_based 10, dedicated 5"));
    }

    /** How strongly a community sits in the groups: parts of the countries with none, low, medium and high. */
    static Scale level(String community, int none, int low, int medium, int high) {
        return Scale.steady(
                "representation." + community,
                LOOSE,
                "none %d, low %d, medium %d, high %d".formatted(none, low, medium, high));
    }

    /** The same with other scales for some variables. */
    Parameters with(Scale... others) {
        SequencedMap<String, Scale> changed = new LinkedHashMap<>(scales);
        for (Scale other : others) {
            if (changed.replace(other.variable(), other) == null) {
                throw new IllegalArgumentException("no such variable: " + other.variable());
            }
        }
        return new Parameters(seed, changed, bigHealthServices, unusual, growth);
    }

    /** The same, but the countries fall back on a variable. */
    Parameters declining(String variable) {
        return with(scale(variable).reversed());
    }

    Parameters withBigHealthServices(int count) {
        return new Parameters(seed, scales, count, unusual, growth);
    }

    Parameters withUnusual(double share) {
        return new Parameters(seed, scales, bigHealthServices, share, growth);
    }

    Parameters withGrowth(double factor) {
        return new Parameters(seed, scales, bigHealthServices, unusual, factor);
    }

    /** The scale of a variable. */
    Scale scale(String variable) {
        Scale scale = scales.get(variable);
        if (scale == null) {
            throw new IllegalArgumentException("no such variable: " + variable);
        }
        return scale;
    }

    /** The variables of the matrix of communities. */
    Collection<String> communities() {
        return scales.sequencedKeySet().stream()
                .filter(variable -> variable.startsWith("representation."))
                .toList();
    }
}
