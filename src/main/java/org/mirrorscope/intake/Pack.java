package org.mirrorscope.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.shared.Problem;

/**
 * What reading a pack's folder gave.
 *
 * @param readable everything that could be placed; null if the pack's own files (initiative, countries, instruments,
 *     waves) have problems, which nobody can accept away
 * @param problems every problem and note, in the order in which the files are read
 */
public record Pack(@Nullable Dataset readable, List<Problem> problems) {

    public Pack {
        problems = List.copyOf(problems);
    }

    /** Whether nothing stops it from being loaded. */
    public boolean isSound() {
        return readable != null && problems.stream().noneMatch(Problem::stops);
    }

    /**
     * The pack's answers, without the rows that cannot be placed; empty if there is nothing that could be loaded even if
     * the problems were accepted. Ask {@link #isSound()} first.
     */
    public Optional<Dataset> dataset() {
        return Optional.ofNullable(readable);
    }
}
