package org.mirrorscope.instrument.web;

import java.util.List;

/**
 * One question as a respondent reads it.
 *
 * @param variable its name; the name of its control
 * @param label the question
 * @param help why it is asked; empty if there is none
 * @param kind the kind's word, for example {@code yes_no}
 * @param options the codes to choose from, in order
 * @param items the rows of a matrix
 * @param unit what a number counts; empty if nothing
 * @param bounds the smallest and the largest number; empty where there is no bound
 * @param required whether it needs an answer or a reason
 * @param condition under which it is asked; empty if always
 * @param fields the fields of a repeat
 */
public record Asked(
        String variable,
        String label,
        String help,
        String kind,
        List<Option> options,
        List<Option> items,
        String unit,
        List<String> bounds,
        boolean required,
        String condition,
        List<Asked> fields) {

    /** A code or a row with its label. */
    public record Option(String code, String label) {}
}
