package org.mirrorscope.instrument.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * A draft as a whole: its sections and questions, and what can be done with it.
 *
 * @param mayEdit whether the reader may change it, and it is open
 * @param stopping how many flaws stop publishing
 * @param sections its sections, in order
 * @param compared the earlier versions that it is compared with
 * @param comparable the earlier versions that it could be compared with
 * @param languages the languages that its texts are needed in
 * @param typed what was typed into a form that could not be used
 */
public record DraftPage(
        String title,
        String description,
        String path,
        EditorFrame editor,
        String lead,
        boolean mayEdit,
        int stopping,
        List<SectionPart> sections,
        List<Compared> compared,
        List<String> comparable,
        List<Language> languages,
        Typed typed)
        implements PersonalPage {

    /** A section with its place, counted from 0, and where a question is added to it. */
    public record SectionPart(String id, String title, int place, String addHref, List<QuestionRow> questions) {}

    /** An earlier version and the page of the verdicts against it. */
    public record Compared(String version, String href) {}

    /**
     * One question.
     *
     * @param kind the kind's name in the reader's language
     * @param marks what is particular: required, conditional, not public
     */
    public record QuestionRow(
            String variable, String label, String href, String kind, List<String> marks, String section, int place) {}
}
