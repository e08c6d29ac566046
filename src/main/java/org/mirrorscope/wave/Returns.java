package org.mirrorscope.wave;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;

/**
 * What the countries of one wave returned: of each return the latest accepted revision.
 *
 * @param revisions the revision's number, for each country of the population that returned, even a return that says
 *     nothing
 * @param cells by variable, the answers of the countries that returned; what was left blank is absent
 */
public record Returns(SortedMap<CountryCode, Integer> revisions, Map<String, Map<CountryCode, Answer>> cells) {

    public Returns {
        revisions = Collections.unmodifiableSortedMap(new TreeMap<>(revisions));
    }

    /** The answers of each country that returned, by variable. */
    Map<CountryCode, Map<String, Answer>> byCountry() {
        Map<CountryCode, Map<String, Answer>> rows = new HashMap<>();
        revisions.keySet().forEach(country -> rows.put(country, new HashMap<>()));
        cells.forEach((variable, column) -> column.forEach((country, answer) -> {
            Map<String, Answer> row = rows.get(country);
            if (row != null) {
                row.put(variable, answer);
            }
        }));
        return rows;
    }
}
