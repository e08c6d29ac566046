package org.mirrorscope.wave.members;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorscope.shared.AnswerValue;

/**
 * What one person says.
 *
 * @param values by stored variable; what was left blank is absent
 * @param unknown the stored variables to which the person says: don't know
 */
public record Submission(Map<String, AnswerValue> values, List<String> unknown) {

    public Submission {
        values = Map.copyOf(values);
        unknown = List.copyOf(unknown);
    }

    /** What can be counted: {@code variable=code} for each answer, in an order that says nothing. */
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        values.forEach((variable, value) -> {
            switch (value) {
                case AnswerValue.Coded(String code) -> cells.add(Cells.code(variable, code));
                case AnswerValue.Several several -> {
                    cells.add(Cells.answered(variable));
                    several.codes().forEach(code -> cells.add(Cells.chosen(variable, code)));
                }
                case AnswerValue.Amount amount ->
                    cells.add(Cells.number(variable, amount.number().toPlainString()));
                case AnswerValue.Year(int year) -> cells.add(Cells.number(variable, Integer.toString(year)));
                case AnswerValue.Day _, AnswerValue.Text _, AnswerValue.Entries _ ->
                    cells.add(Cells.answered(variable));
            }
        });
        unknown.forEach(variable -> cells.add(Cells.unknown(variable)));
        cells.sort(Comparator.naturalOrder());
        return cells;
    }

    /** What only people can read, by stored variable. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((variable, value) -> {
            if (value instanceof AnswerValue.Text(String text)) {
                texts.put(variable, text);
            }
        });
        return texts;
    }
}
