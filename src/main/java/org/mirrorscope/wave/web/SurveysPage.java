package org.mirrorscope.wave.web;

import java.util.List;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * The members' surveys, and the form that opens one.
 *
 * @param mayOpen whether the reader may open one
 * @param versions what can be asked
 * @param typed name, version and deadline as they were typed
 */
public record SurveysPage(
        String title,
        String description,
        String path,
        List<Line> surveys,
        boolean mayOpen,
        List<Version> versions,
        Typed typed,
        List<FormError> errors)
        implements PersonalPage {

    /** A survey. */
    public record Line(String href, String title, String state, String deadline) {}

    /** A version that people can answer. */
    public record Version(String id, String label) {}

    /** What stands in the form. */
    public record Typed(String name, String version, String deadline) {}
}
