package org.mirrorscope.analysis;

/** Where answers come from: the database, a pack's folder, a test's own hands. */
public interface AnswerSource {

    /** Everything that may be counted, as it is now. */
    Dataset read();
}
