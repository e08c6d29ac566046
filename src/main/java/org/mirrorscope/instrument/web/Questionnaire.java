package org.mirrorscope.instrument.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.instrument.Section;

/**
 * A whole blank questionnaire in one language, to print.
 *
 * @param title what readers call it
 * @param version its name, for the foot
 * @param language of its texts
 * @param parts its sections
 */
public record Questionnaire(String title, String version, Locale language, List<Part> parts) {

    /** A section. */
    public record Part(String title, List<Numbered> questions) {}

    /**
     * A question with its number, counted through the whole questionnaire.
     *
     * @param after the numbers of the questions on whose answers it depends whether it is asked; empty if it always is
     */
    public record Numbered(int number, Asked asked, String after) {}

    static Questionnaire of(Instrument instrument, Locale language) {
        List<String> order = instrument.questions().map(Question::variable).toList();
        List<Part> parts = new ArrayList<>();
        for (Section section : instrument.sections()) {
            List<Numbered> questions = section.questions().stream()
                    .map(question -> new Numbered(
                            order.indexOf(question.variable()) + 1,
                            AskedQuestions.of(question, language),
                            Routing.after(question, order)))
                    .toList();
            parts.add(new Part(section.title().in(language), questions));
        }
        return new Questionnaire(
                instrument.title().in(language), instrument.id().toString(), language, List.copyOf(parts));
    }
}
