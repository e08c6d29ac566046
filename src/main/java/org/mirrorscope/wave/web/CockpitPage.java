package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.PersonalPage;

/**
 * A wave at a glance, for the office.
 *
 * @param lead how many countries are how far
 * @param state the wave's state in words
 * @param stateCode the state's word
 * @param deadline the deadline in words; null if none is set
 * @param deadlineMachine the same for programs
 * @param sections the titles of the sections
 * @param lines the countries
 * @param queries what was asked and is not settled
 * @param burden how long answering took, in words; null as long as nobody signed off
 * @param waiting the names of the countries whose signed returns nobody has accepted yet, with commas; empty if there are none
 * @param mayRun whether the reader may extend, close and publish
 */
public record CockpitPage(
        String title,
        String description,
        String path,
        String lead,
        String state,
        String stateCode,
        @Nullable String deadline,
        @Nullable String deadlineMachine,
        List<String> sections,
        List<Line> lines,
        List<QueryView> queries,
        @Nullable String burden,
        String waiting,
        boolean mayRun)
        implements PersonalPage {

    /** A country: where its return is shown, its name, its status, its sections. */
    public record Line(String href, String country, String status, boolean review, List<Cell> cells) {}

    /** A section of a country: its state's word, and how far it is in words. */
    public record Cell(String state, String standing) {}
}
