package org.mirrorscope.registry;

import java.time.LocalDate;

/** How a fact about a country became known. */
public sealed interface Source {

    /**
     * From an accepted return.
     *
     * @param wave the wave's name
     * @param revision the return's revision, from 1
     */
    record Return(String wave, int revision) implements Source {}

    /**
     * From the agreed minutes of a meeting.
     *
     * @param meeting the meeting's id
     * @param day the day of the meeting
     */
    record Meeting(String meeting, LocalDate day) implements Source {}

    /**
     * From the country itself, between waves.
     *
     * @param update the update's id
     * @param day the day on which the country said so
     */
    record Update(String update, LocalDate day) implements Source {}

    /**
     * What the office and the country agreed on where other sources said different things.
     *
     * @param settlement the settlement's id
     * @param day the day on which they agreed
     */
    record Settlement(String settlement, LocalDate day) implements Source {}

    /** What sort of source it is, as the database and addresses say it. */
    default String kind() {
        return switch (this) {
            case Return _ -> "return";
            case Meeting _ -> "meeting";
            case Update _ -> "update";
            case Settlement _ -> "settlement";
        };
    }

    /** Which wave, meeting, update or settlement it was. */
    default String reference() {
        return switch (this) {
            case Return(String wave, int _) -> wave;
            case Meeting(String meeting, LocalDate _) -> meeting;
            case Update(String update, LocalDate _) -> update;
            case Settlement(String settlement, LocalDate _) -> settlement;
        };
    }

    /** Kind and reference; all revisions of a return have the same, since a later one speaks for an earlier. */
    default String origin() {
        return kind() + " " + reference();
    }
}
