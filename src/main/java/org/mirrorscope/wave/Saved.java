package org.mirrorscope.wave;

/** What became of something that somebody saved. Whatever it is, it is in the database when the caller hears of it. */
public sealed interface Saved {

    /** The entry that holds in the cell now. */
    Entry entry();

    /** It holds now. */
    record Kept(Entry entry) implements Saved {}

    /** The cell says that already. */
    record Same(Entry entry) implements Saved {}

    /**
     * Somebody else had saved something else meanwhile: that holds, and this stands beside it until somebody chooses.
     *
     * @param entry what the other saved
     * @param rival what was saved now
     */
    record Beside(Entry entry, Rival rival) implements Saved {}
}
