package org.mirrorscope.analysis;

/** Where answers come from: the database, a pack's folder, a test's own hands. */
public interface AnswerSource {

    /** Everything that may be counted, as it is now. */
    Dataset read();

    /**
     * A mark of the data as they are now, cheap to ask for: as long as it is equal, {@link #read()} would give equal
     * data. A source that never changes keeps this one.
     */
    default String version() {
        return "";
    }
}
