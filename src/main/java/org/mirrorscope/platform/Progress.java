package org.mirrorscope.platform;

/**
 * Somebody who wants to know how far long work is. Whoever works calls it as often as is convenient; whoever shows it
 * slows the calls down.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * The work has come this far.
     *
     * @param stage the key of the sentence that says what is being done, {@code module/name}
     * @param done units done in this stage, from 0
     * @param total units in this stage; 0 while that is not known
     */
    void at(String stage, long done, long total);

    /** Tells this one and another. */
    default Progress and(Progress other) {
        return (stage, done, total) -> {
            at(stage, done, total);
            other.at(stage, done, total);
        };
    }
}
