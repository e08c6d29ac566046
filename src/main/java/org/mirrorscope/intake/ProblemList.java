package org.mirrorscope.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** Everything that is found in one run. */
final class ProblemList implements Consumer<Problem> {

    private final List<Problem> all = new ArrayList<>();
    private int stopping;

    @Override
    public void accept(Problem problem) {
        all.add(problem);
        stopping += problem.stops() ? 1 : 0;
    }

    void problem(Place place, String cause, Object... arguments) {
        accept(Problem.problem(place, cause, arguments));
    }

    void note(Place place, String cause, Object... arguments) {
        accept(Problem.note(place, cause, arguments));
    }

    /** How many problems stop loading so far. */
    int stopping() {
        return stopping;
    }

    List<Problem> all() {
        return all;
    }
}
