package org.mirrorscope.instrument.web;

import java.util.List;
import java.util.Map;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * All questionnaires: what is being worked on, and what is published.
 *
 * @param mayEdit whether the reader may change anything
 * @param languages the languages of a title
 * @param typed what was typed into a form that could not be used
 * @param errors what is wrong with it, by field
 * @param problems what is wrong with a file that was brought, line by line
 */
public record InstrumentsPage(
        String title,
        String description,
        String path,
        boolean mayEdit,
        List<DraftRow> drafts,
        List<Published> published,
        List<Language> languages,
        Typed typed,
        Map<String, String> errors,
        List<String> problems)
        implements PersonalPage {

    /** A draft: what it is called, and when it was last edited. */
    public record DraftRow(String name, String title, String href, String edited) {}

    /** One instrument with its versions. */
    public record Published(String instrument, String title, List<VersionRow> versions) {}

    /** A published version: how many questions it asks, and with which versions it is compared. */
    public record VersionRow(String instrument, String version, String href, long questions, String compared) {}

    /** All that is wrong, for the summary above the forms. */
    public List<FormError> summary() {
        return EditorFrame.summary(errors);
    }

    /** What is wrong with a field; empty if nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
