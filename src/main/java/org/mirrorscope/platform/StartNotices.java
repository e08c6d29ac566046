package org.mirrorscope.platform;

import java.util.List;

/** What a module tells the person who starts the program, on the console and nowhere else. */
public interface StartNotices {

    /** The sentences, made when pages are served already; empty if there is nothing to say. */
    List<Notice> notices();

    /** A sentence of a module's bundle, with what it names. */
    record Notice(String key, List<Object> arguments) {

        public Notice {
            arguments = List.copyOf(arguments);
        }
    }
}
