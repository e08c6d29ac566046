package org.mirrorscope.analysis;

import java.nio.file.Path;
import java.util.List;
import org.mirrorscope.shared.Problem;

/**
 * Opens a pack's folder for counting, without database and without Spring; found by {@link java.util.ServiceLoader}.
 * Implemented by the module that reads packs.
 */
public interface PackFolders {

    /**
     * Reads a whole pack.
     *
     * @throws Unreadable if the pack has problems that stop loading
     */
    AnswerSource open(Path folder) throws Unreadable;

    /** The pack cannot be counted; every problem found is there. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        public Unreadable(List<Problem> problems) {
            super(problems.size() + " problems");
            this.problems = List.copyOf(problems);
        }

        /** All problems and notes, in the pack's order. */
        public List<Problem> problems() {
            return problems;
        }
    }
}
