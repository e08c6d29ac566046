package org.mirrorscope.instrument.web;

import java.util.List;
import java.util.Map;
import org.mirrorscope.instrument.web.TranslationPage.Choice;
import org.mirrorscope.shell.PersonalPage;

/**
 * A questionnaire as a country will see it. Answers can be tried, which shows what is asked after them; none is kept.
 *
 * @param backHref where the reader came from
 * @param languages the languages to read it in
 * @param tag the language that it is in
 * @param hidden what the form has to send along to come back here
 * @param parts the sections
 * @param answers what was tried, by the control's name
 * @param downloads the files of it
 */
public record PreviewPage(
        String title,
        String description,
        String path,
        String lead,
        String backHref,
        List<Choice> languages,
        String tag,
        String action,
        Map<String, String> hidden,
        List<Part> parts,
        Map<String, List<String>> answers,
        List<Choice> downloads)
        implements PersonalPage {

    /** A section in the language of the preview. */
    public record Part(String title, List<Row> rows) {}

    /**
     * A question.
     *
     * @param passed whether these answers are routed past it
     */
    public record Row(Asked asked, boolean passed) {}

    /** Whether a value of a variable was tried. */
    public boolean has(String variable, String value) {
        return answers.getOrDefault(TriedAnswers.PREFIX + variable, List.of()).contains(value);
    }

    /** What was typed for a variable. */
    public String value(String variable) {
        return answers.getOrDefault(TriedAnswers.PREFIX + variable, List.of("")).getFirst();
    }
}
