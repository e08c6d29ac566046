package org.mirrorscope.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the countries spread over the codes of one variable.
 *
 * @param variable the variable
 * @param earlier how many parts of the countries stand at each code in November 2020; null if it was not asked
 * @param later the same for February 2022
 * @param pull from 0 to 1: how strongly the place of a country follows the strength of its group
 */
record Scale(String variable, @Nullable Spread earlier, Spread later, double pull) {

    /**
     * Codes from lowest to highest with their parts.
     *
     * @param codes the codes
     * @param parts for each code its part of the countries; only the proportions matter
     */
    record Spread(List<String> codes, List<Integer> parts) {

        /** Reads {@code "none 6, low 9"}. */
        static Spread of(String text) {
            List<String> codes = new ArrayList<>();
            List<Integer> parts = new ArrayList<>();
            for (String entry : text.split(",\\s*")) {
                int space = entry.indexOf(' ');
                codes.add(entry.substring(0, space));
                parts.add(Integer.valueOf(entry.substring(space + 1)));
            }
            return new Spread(List.copyOf(codes), List.copyOf(parts));
        }

        /** The code at a place among the countries, 0 for the lowest of them, in whole numbers only. */
        String at(int place, int countries) {
            int total = parts.stream().mapToInt(Integer::intValue).sum();
            int below = 0;
            for (int i = 0; i < codes.size(); i++) {
                below += parts.get(i);
                if ((2 * place + 1) * total < 2 * below * countries) {
                    return codes.get(i);
                }
            }
            return codes.getLast();
        }

        /** The same parts from the other end: what was rare becomes frequent. */
        Spread reversed() {
            return new Spread(codes, parts.reversed());
        }
    }

    /** The spread of a round; null if the variable was not asked then. */
    @Nullable
    Spread in(Round round) {
        return round == Round.NOVEMBER_2020 ? earlier : later;
    }

    /** A scale on which countries fall back from 2020 to 2022 where they rose. */
    Scale reversed() {
        return new Scale(variable, earlier == null ? null : earlier.reversed(), later.reversed(), pull);
    }

    /** The same spread in both rounds. */
    static Scale steady(String variable, double pull, String spread) {
        return new Scale(variable, Spread.of(spread), Spread.of(spread), pull);
    }

    /** A scale on which the countries move. */
    static Scale moving(String variable, double pull, String earlier, String later) {
        return new Scale(variable, Spread.of(earlier), Spread.of(later), pull);
    }

    /** A scale that was asked in 2022 for the first time. */
    static Scale added(String variable, double pull, String later) {
        return new Scale(variable, null, Spread.of(later), pull);
    }
}
