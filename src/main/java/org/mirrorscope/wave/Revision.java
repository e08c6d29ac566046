package org.mirrorscope.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/**
 * A revision that is about to be kept.
 *
 * @param country whose return it is
 * @param number counts the revisions of the return from 1
 * @param withdrawn whether it takes the return back
 * @param answers by variable, without what was left blank
 * @param changes what is not as in the revision before
 */
record Revision(
        CountryCode country, int number, boolean withdrawn, Map<String, Answer> answers, Map<String, Answer> changes) {

    /**
     * The revisions that it takes to get from the returns that count now to those that are offered.
     *
     * @param lastNumbers the number of the last revision of each return, also of those that were taken back
     */
    static List<Revision> needed(
            Map<CountryCode, Integer> lastNumbers, Returns present, Map<CountryCode, Map<String, Answer>> offered) {
        Map<CountryCode, Map<String, Answer>> counted = present.byCountry();
        List<Revision> revisions = new ArrayList<>();
        new TreeMap<>(offered).forEach((country, answers) -> {
            Map<String, Answer> given = withoutBlanks(answers);
            Map<String, Answer> before = counted.get(country);
            if (!given.equals(before)) {
                revisions.add(new Revision(
                        country,
                        lastNumbers.getOrDefault(country, 0) + 1,
                        false,
                        given,
                        changes(before == null ? Map.of() : before, given, Missing.NO_ANSWER)));
            }
        });
        for (CountryCode country : present.revisions().keySet()) {
            if (!offered.containsKey(country)) {
                revisions.add(new Revision(
                        country,
                        lastNumbers.getOrDefault(country, 0) + 1,
                        true,
                        Map.of(),
                        changes(counted.getOrDefault(country, Map.of()), Map.of(), Missing.NO_RETURN)));
            }
        }
        return revisions;
    }

    private static Map<String, Answer> withoutBlanks(Map<String, Answer> answers) {
        Map<String, Answer> given = new TreeMap<>(answers);
        given.values().removeIf(answer -> answer == Missing.NO_ANSWER);
        return given;
    }

    /** What a revision says that the one before did not. */
    static Map<String, Answer> changes(Map<String, Answer> before, Map<String, Answer> given, Missing whereGone) {
        Map<String, Answer> changes = new TreeMap<>(given);
        changes.entrySet().removeIf(cell -> cell.getValue().equals(before.get(cell.getKey())));
        before.keySet().stream()
                .filter(variable -> !given.containsKey(variable))
                .forEach(variable -> changes.put(variable, whereGone));
        return changes;
    }
}
