package org.mirrorscope.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The countries of the demonstration and what chance made of them: strong or weak, returning or silent. */
final class Cast {

    /** The participants of 2022 that the initiative's public pages name. */
    private static final List<String> COUNTRIES =
            List.of(("AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IT LT LU LV MT NL NO PT SE SI").split(" "));

    private static final Set<String> JOINED_AFTER_2020 = Set.of("CH", "FR");

    /** Only these can believably call themselves big; which of them do is chance. */
    private static final Set<String> BIG = Set.of("DE", "ES", "FR", "GB", "IT");

    /** How much of its strength a group loses when things go wrong at home. */
    private static final double LOSS = 0.55;

    private final Chance chance;

    /** The one group that falls back between the rounds, so that the demonstration has bad news too. */
    private final String setback;

    Cast(Chance chance) {
        this.chance = chance;
        List<String> both = new ArrayList<>(returned(Round.NOVEMBER_2020));
        both.retainAll(returned(Round.FEBRUARY_2022));
        both.removeIf(BIG::contains);
        both.sort(Comparator.comparingDouble(this::talent).reversed());
        this.setback = both.get(1);
    }

    List<String> invited(Round round) {
        return COUNTRIES.stream()
                .filter(country -> round == Round.FEBRUARY_2022 || !JOINED_AFTER_2020.contains(country))
                .toList();
    }

    /** Weak groups fall silent more often than strong ones, as in real surveys. */
    List<String> returned(Round round) {
        Map<String, Double> eagerness = new HashMap<>();
        for (String country : invited(round)) {
            double habit = 0.3 * chance.of("eager", country) + 0.2 * chance.of("eager", country, round);
            eagerness.put(country, 0.5 * talent(country) + habit);
        }
        return invited(round).stream()
                .sorted(Comparator.<String>comparingDouble(eagerness::get).reversed())
                .limit(round.returns)
                .sorted()
                .toList();
    }

    /** The countries that say that they are big with a National Health Service. */
    List<String> bigHealthServices(int count) {
        return returned(Round.FEBRUARY_2022).stream()
                .sorted(Comparator.comparing((String country) -> !BIG.contains(country))
                        .thenComparingDouble(country -> chance.of("big", country)))
                .limit(count)
                .toList();
    }

    boolean isBig(String country) {
        return BIG.contains(country);
    }

    /** How strong the group is in a round, from 0 to about 1. */
    double strength(String country, Round round) {
        double strength = 0.6 * talent(country) + 0.4 * national(country);
        return round == Round.FEBRUARY_2022 && country.equals(setback) ? strength - LOSS : strength;
    }

    /** How strong the national structures are, from 0 to about 1; they go together with the group's strength. */
    double national(String country) {
        return 0.6 * talent(country) + 0.4 * chance.of("national", country);
    }

    private double talent(String country) {
        return chance.of("talent", country);
    }
}
