package org.mirrorscope.document.upload;

/** What came of looking at a file. */
public sealed interface Inspected {

    /**
     * It can be kept.
     *
     * @param name a name that is safe to offer
     */
    record Fine(String name, FileType type) implements Inspected {}

    /** It cannot. */
    record Refused(Objection objection) implements Inspected {}
}
