package org.mirrorscope.demonstration;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/** One country's filled questionnaire: answers and stated reasons for none, in the order of the questions. */
final class Sheet {

    static final String DOES_NOT_APPLY = "does not apply";
    static final String DONT_KNOW = "don't know";
    static final String LEFT_BLANK = "left blank";
    static final String WITHHELD = "withheld";

    private static final Set<String> NEVER_BLANK = Set.of("nmg_status");

    /** What countries rather keep to themselves. */
    private static final Set<String> DELICATE = Set.of("member_count", "funding");

    /** Decided by the parameters to the country, so no hole may fall on them. */
    private static final Set<String> FIXED = Set.of("configuration");

    private final Chance chance;
    private final String country;
    private final Round round;
    private final SequencedMap<String, String> cells = new LinkedHashMap<>();

    Sheet(Chance chance, String country, Round round) {
        this.chance = chance;
        this.country = country;
        this.round = round;
    }

    /** Writes an answer, unless chance makes a hole of it. */
    void answer(String variable, String value) {
        double luck = chance.of("hole", variable, country, round);
        boolean fixed = FIXED.contains(variable);
        if (!fixed && luck < 0.03) {
            cells.put(variable, DONT_KNOW);
        } else if (!fixed && luck < 0.06 && !NEVER_BLANK.contains(variable)) {
            cells.put(variable, LEFT_BLANK);
        } else if (luck > 0.95 && DELICATE.contains(variable)) {
            cells.put(variable, WITHHELD);
        } else {
            cells.put(variable, value);
        }
    }

    /** Writes that the country was routed past a question, or says itself that it does not apply. */
    void skip(String variable) {
        cells.put(variable, DOES_NOT_APPLY);
    }

    /** Whether a question was answered with this value. */
    boolean says(String variable, String value) {
        return value.equals(cells.get(variable));
    }

    /** Whether chance decides for something that happens in this share of sheets. */
    boolean happens(double share, Object... what) {
        return chance.of(what) < share;
    }

    SequencedMap<String, String> cells() {
        return cells;
    }

    String country() {
        return country;
    }

    Round round() {
        return round;
    }

    Chance chance() {
        return chance;
    }
}
