package org.mirrorscope.wave.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.PersonalPage;

/**
 * A members' survey as the office runs it.
 *
 * @param state how far it is
 * @param mayRun whether the reader may extend, close or publish it
 * @param open whether it is not closed
 * @param published whether everybody may see the results
 * @param deadline the deadline as a field holds it
 * @param countries each with its open link
 * @param texts the free texts by question
 */
public record SurveyPage(
        String title,
        String description,
        String path,
        String state,
        boolean mayRun,
        boolean open,
        boolean published,
        String deadline,
        List<Country> countries,
        List<Texts> texts)
        implements PersonalPage {

    /**
     * A country that is asked.
     *
     * @param href the page with its links
     * @param link its open link; null for somebody who may not see it
     * @param counted how many submissions are counted
     */
    public record Country(
            String name, String href, @Nullable String link, String counted) {}

    /** The free texts to one question. */
    public record Texts(String question, List<String> texts) {}
}
