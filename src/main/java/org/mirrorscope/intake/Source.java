package org.mirrorscope.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.table.TableForm;
import org.mirrorscope.instrument.Expression;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;

/**
 * Where answers come from, as {@code waves.yaml} describes it. Texts that are matched against cells are kept folded.
 *
 * @param line its line in {@code waves.yaml}
 * @param files patterns of file names
 * @param wide whether a row is a country; else it is one answer
 * @param form encoding, sheet, row of the header
 * @param wave the wave of all its rows; null where a column says it
 * @param columns column references by what they hold
 * @param variables header text to variable, where a row is a country
 * @param prefix stripped from the names of variables; empty if there is none
 * @param separator splits a cell of several codes
 * @param values what to read instead of a text
 * @param missing reasons by text
 * @param ignoredVariables variables of rows that are no answers
 * @param ignoredCountries countries of rows that are no answers
 * @param returned whether the country sent anything, by text
 * @param skip the condition of rows that are no answers; null if there is none
 * @param countryNames countries by further names
 */
record Source(
        int line,
        List<String> files,
        boolean wide,
        TableForm form,
        @Nullable String wave,
        Map<String, String> columns,
        Map<String, String> variables,
        String prefix,
        String separator,
        Map<String, String> values,
        Map<String, Missing> missing,
        Set<String> ignoredVariables,
        Set<String> ignoredCountries,
        Map<String, Boolean> returned,
        @Nullable Expression skip,
        Map<String, CountryCode> countryNames) {}
