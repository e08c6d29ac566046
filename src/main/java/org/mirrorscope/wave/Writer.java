package org.mirrorscope.wave;

/**
 * Somebody who did something with a return.
 *
 * @param person the person's id
 * @param name what others call the person
 * @param seat the seat that the person held, for example {@code lead}
 */
public record Writer(String person, String name, String seat) {

    /** Whether it is somebody of the office. */
    public boolean isOfOffice() {
        return seat.startsWith("office ");
    }

    /** What stands in a draft because a pack had brought it. */
    static final Writer PACK = new Writer("pack", "", "");
}
