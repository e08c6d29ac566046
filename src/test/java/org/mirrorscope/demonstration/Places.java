package org.mirrorscope.demonstration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every invited country its code on every scale. */
final class Places {

    private static final Set<String> NATIONAL = Set.of("national_alignment", "genomics_strategy", "linked_to_strategy");

    /** How far a country may drift between rounds for no reason that anybody knows. */
    private static final double DRIFT = 0.12;

    private final Chance chance;
    private final Cast cast;
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    Places(Parameters parameters, Chance chance, Cast cast, Round round) {
        this.chance = chance;
        this.cast = cast;
        for (Scale scale : parameters.scales().values()) {
            Scale.Spread spread = scale.in(round);
            if (spread != null) {
                codes.put(scale.variable(), placed(scale, spread, round));
            }
        }
    }

    /** The country's code before the group's status is taken into account. */
    String code(String country, String variable) {
        Map<String, String> column = codes.get(variable);
        String code = column == null ? null : column.get(country);
        if (code == null) {
            throw new IllegalArgumentException(variable + " was not asked of " + country);
        }
        return code;
    }

    private Map<String, String> placed(Scale scale, Scale.Spread spread, Round round) {
        List<String> ranked = cast.invited(round).stream()
                .sorted(Comparator.comparingDouble(country -> score(country, scale, round)))
                .toList();
        Map<String, String> column = new HashMap<>();
        for (int place = 0; place < ranked.size(); place++) {
            column.put(ranked.get(place), spread.at(place, ranked.size()));
        }
        return column;
    }

    private double score(String country, Scale scale, Round round) {
        double strength = NATIONAL.contains(scale.variable()) ? cast.national(country) : cast.strength(country, round);
        return scale.pull() * strength
                + (1 - scale.pull()) * chance.of(scale.variable(), country)
                + DRIFT * chance.of("drift", scale.variable(), country, round);
    }
}
