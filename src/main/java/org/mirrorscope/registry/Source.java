package org.mirrorscope.registry;

/** How a fact about a country became known. */
public sealed interface Source {

    /**
     * From an accepted return.
     *
     * @param wave the wave's name
     * @param revision the return's revision, from 1
     */
    record Return(String wave, int revision) implements Source {}

    /** From the agreed minutes of a bilateral meeting, by the meeting's id. */
    record Meeting(String meeting) implements Source {}

    /** From the country itself, between waves, by the update's id. */
    record Update(String update) implements Source {}
}
