package org.mirrorscope.document.upload;

/** What a file's content was seen to be. */
sealed interface Seen {

    record As(FileType type) implements Seen {}

    record Not(Objection objection) implements Seen {}
}
