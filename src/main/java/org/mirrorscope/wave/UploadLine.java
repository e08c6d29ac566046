package org.mirrorscope.wave;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a workbook holds. */
public sealed interface UploadLine {

    /** The sheet on which it stands. */
    String sheet();

    /** Its cell there, for example {@code D7}; empty if the whole sheet is meant. */
    String cell();

    /**
     * Something that it says anew.
     *
     * @param variable the stored variable
     * @param follows the number of the entry that stood there when the workbook was made
     */
    record Proposal(String sheet, String cell, String variable, int follows, Said said) implements UploadLine {}

    /**
     * Something that could not be read.
     *
     * @param variable the stored variable that it is about; null if that is not known
     * @param key the sentence: what is wrong and what to do
     * @param arguments what it names
     */
    record Unread(String sheet, String cell, @Nullable String variable, String key, List<String> arguments)
            implements UploadLine {
        public Unread {
            arguments = List.copyOf(arguments);
        }
    }
}
