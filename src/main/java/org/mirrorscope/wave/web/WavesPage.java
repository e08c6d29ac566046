package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * Every wave, for the office.
 *
 * @param mayRun whether the reader may plan another one
 */
public record WavesPage(String title, String description, String path, List<Line> waves, boolean mayRun)
        implements PersonalPage {

    /** A wave: where it is shown, its title, its state and its deadline in words; empty if none is set. */
    public record Line(String href, String title, String state, String deadline) {}
}
