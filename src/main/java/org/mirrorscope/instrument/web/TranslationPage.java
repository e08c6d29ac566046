package org.mirrorscope.instrument.web;

import java.util.List;
import org.mirrorscope.shell.PersonalPage;

/**
 * The texts of one section, or the titles, in one language, each beside the others.
 *
 * @param to the language that is written
 * @param choices the sections to translate, each with how many texts are missing
 * @param rows the texts
 */
public record TranslationPage(
        String title,
        String description,
        String path,
        EditorFrame editor,
        String lead,
        Language to,
        List<Choice> choices,
        String section,
        List<Row> rows)
        implements PersonalPage {

    /** A language or a section to go to. */
    public record Choice(String label, String href, boolean current) {}

    /**
     * One text.
     *
     * @param place what it is: for example {@code nmg_status, question}
     * @param original the text in the other languages, each with its language
     * @param text the text in this language; empty if it is missing
     * @param isLong whether it needs several lines
     */
    public record Row(String place, List<Original> original, String text, boolean isLong) {}

    /** A text in one language. */
    public record Original(String language, String text) {}
}
