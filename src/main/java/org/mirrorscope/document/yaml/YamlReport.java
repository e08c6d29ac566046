package org.mirrorscope.document.yaml;

import java.util.function.Consumer;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/**
 * Where the problems of one file go.
 *
 * @param file the file's path as readers know it
 * @param problems takes each problem as it is found
 */
public record YamlReport(String file, Consumer<Problem> problems) {

    /** Reports a problem on a line, by the key of its sentence. */
    public void problem(int line, String cause, Object... arguments) {
        problems.accept(Problem.problem(Place.line(file, line), cause, arguments));
    }

    /** Reports a note on a line, by the key of its sentence. */
    public void note(int line, String cause, Object... arguments) {
        problems.accept(Problem.note(Place.line(file, line), cause, arguments));
    }
}
