package org.mirrorscope.analysis.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/** One row of the CSV, filled by column name; what a figure does not have stays empty. */
final class CsvRow {

    static final List<String> HEADER = List.of(
            "figure",
            "wave",
            "from",
            "variable",
            "group",
            "from_code",
            "code",
            "count",
            "of",
            "value",
            "low",
            "high",
            "p",
            "holm_p",
            "countries",
            "reason",
            "note");

    private final Map<String, String> values = new HashMap<>();

    CsvRow(String figure) {
        values.put("figure", figure);
    }

    CsvRow put(String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value.toString());
        }
        return this;
    }

    /** Which countries, and how many. */
    CsvRow countries(List<CountryCode> countries) {
        put("count", countries.size());
        return put("countries", countries.stream().map(CountryCode::alpha2).collect(Collectors.joining(" ")));
    }

    List<String> cells() {
        return HEADER.stream().map(column -> values.getOrDefault(column, "")).toList();
    }
}
