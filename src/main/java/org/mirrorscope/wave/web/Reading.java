package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Said;

/** What a form says about one cell. */
sealed interface Reading {

    /** Nothing that would have to be saved. */
    record Silent() implements Reading {}

    /**
     * Last time's answer is still true.
     *
     * @param follows the number of the entry that the form had shown
     */
    record StillTrue(int follows) implements Reading {}

    /**
     * Something to save.
     *
     * @param follows the number of the entry that the form had shown
     */
    record Says(Said said, int follows) implements Reading {}

    /**
     * Something that cannot be saved.
     *
     * @param key the sentence: what is wrong and what to do
     */
    record Unreadable(String key, List<Object> arguments) implements Reading {

        static Unreadable of(String key, Object... arguments) {
            return new Unreadable(key, List.of(arguments));
        }

        String sentence(Reader reader) {
            return reader.text(key, arguments.toArray());
        }
    }
}
