package org.mirrorscope.instrument;

import java.util.Map;
import org.mirrorscope.shared.Place;

/**
 * An instrument as it was read from a file, with the lines where things stand, so that what is found out later can
 * still be shown to its author.
 *
 * @param file the file's path as readers know it
 * @param instrument what it says
 * @param questionLines the line of each variable's question
 * @param concordanceLines for each earlier version that a concordance names, the line of each variable in it; the
 *     block's own line stands under the empty name
 */
public record InstrumentFile(
        String file,
        Instrument instrument,
        Map<String, Integer> questionLines,
        Map<String, Map<String, Integer>> concordanceLines) {

    /** Where a variable is asked; the file where it is not. */
    public Place question(String variable) {
        Integer line = questionLines.get(variable);
        return line == null ? Place.of(file) : Place.line(file, line);
    }

    /** Where the concordance against a version speaks of a variable; else its block, else the question, else the file. */
    public Place concordance(String against, String variable) {
        Map<String, Integer> lines = concordanceLines.getOrDefault(against, Map.of());
        Integer line = lines.containsKey(variable) ? lines.get(variable) : questionLines.get(variable);
        if (line == null) {
            line = lines.get("");
        }
        return line == null ? Place.of(file) : Place.line(file, line);
    }
}
