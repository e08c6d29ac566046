package org.mirrorscope.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.Place;
import org.mirrorscope.wave.Wave;

/** The cells of one wave while they are collected from all its sources. */
final class WaveCells {

    /**
     * What stands in a cell so far.
     *
     * @param answer null once two sources disagreed: then neither counts
     */
    record Given(@Nullable Answer answer, String text, Place place) {}

    private final Wave wave;
    private final ProblemList problems;
    private final Map<String, Map<CountryCode, Given>> cells = new HashMap<>();
    private final Map<CountryCode, Boolean> stated = new HashMap<>();
    private final Set<CountryCode> disputed = new HashSet<>();

    WaveCells(Wave wave, ProblemList problems) {
        this.wave = wave;
        this.problems = problems;
    }

    Wave wave() {
        return wave;
    }

    /** Puts an answer into its cell; a second one has to be the same. */
    void put(CountryCode country, String variable, Answer answer, String text, Place place) {
        Map<CountryCode, Given> column = cells.computeIfAbsent(variable, unused -> new HashMap<>());
        Given before = column.putIfAbsent(country, new Given(answer, text, place));
        if (before == null) {
            return;
        }
        if (answer.equals(before.answer())) {
            problems.note(place, "intake/cell.again", country, variable, wave.id(), before.place());
        } else {
            problems.problem(
                    place, "intake/cell.two", country, variable, wave.id(), text, before.text(), before.place());
            column.put(country, new Given(null, before.text(), before.place()));
        }
    }

    /** Records that a source says outright whether a country sent anything. */
    void state(CountryCode country, boolean returned, Place place) {
        Boolean before = stated.putIfAbsent(country, returned);
        if (before != null && before != returned && disputed.add(country)) {
            problems.problem(place, "intake/returned.two", country, wave.id());
        }
    }

    /** Whether a source says that the country sent nothing. */
    boolean sentNothing(CountryCode country) {
        return Boolean.FALSE.equals(stated.get(country));
    }

    /** The countries that returned: something other than 'nothing received' stands in a cell, or a source says so. */
    Set<CountryCode> returned() {
        Set<CountryCode> returned = new TreeSet<>();
        stated.forEach((country, sent) -> {
            if (sent) {
                returned.add(country);
            }
        });
        cells.values()
                .forEach(column -> column.forEach((country, given) -> {
                    if (given.answer() != Missing.NO_RETURN && !sentNothing(country)) {
                        returned.add(country);
                    }
                }));
        return returned;
    }

    /** The answers of one country by variable, with what was written. */
    Map<String, Given> of(CountryCode country) {
        SortedMap<String, Given> answers = new TreeMap<>();
        cells.forEach((variable, column) -> {
            Given given = column.get(country);
            if (given != null && given.answer() != null) {
                answers.put(variable, given);
            }
        });
        return answers;
    }

    /** All cells, by variable and country, without those of countries that sent nothing. */
    Map<String, Map<CountryCode, Answer>> answers() {
        Map<String, Map<CountryCode, Answer>> answers = new HashMap<>();
        cells.forEach((variable, column) -> {
            Map<CountryCode, Answer> plain = new HashMap<>(column.size() * 4 / 3 + 1);
            column.forEach((country, given) -> {
                if (given.answer() != null && !sentNothing(country)) {
                    plain.put(country, given.answer());
                }
            });
            answers.put(variable, plain);
        });
        return answers;
    }
}
