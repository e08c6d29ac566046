package org.mirrorscope.wave.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * A return that the office reviews.
 *
 * @param wavePath the wave's page, without the language's prefix
 * @param number the last revision; 0 if there is none
 * @param toReview whether it waits for the office
 * @param mayReview whether the reader reviews returns
 * @param mayAsk whether the reader may ask about an answer now
 * @param mayReopen whether the reader may reopen the return
 * @param facts who signed off what when
 * @param lastWave what last time's wave is called; null if the country never answered before
 * @param warnings what is worth a second look
 * @param sections the answers, with those of last time
 * @param hands what of it is in the hands of colleagues
 * @param queries what was asked, by question
 * @param remarks comments on questions
 * @param steps what was done with it, latest first
 * @param reason what was typed into the form that sends it back
 * @param until as the reason
 * @param errors why that was refused
 */
public record ReviewPage(
        String title,
        String description,
        String path,
        ReturnHead head,
        String wavePath,
        int number,
        boolean toReview,
        boolean mayReview,
        boolean mayAsk,
        boolean mayReopen,
        List<String> facts,
        @Nullable String lastWave,
        List<CheckPage.Line> warnings,
        List<CheckPage.Part> sections,
        List<DelegationsPage.Line> hands,
        Map<String, List<QueryView>> queries,
        List<RemarkLine> remarks,
        List<String> steps,
        String reason,
        String until,
        List<FormError> errors)
        implements PersonalPage {

    /** What was asked about a question. */
    public List<QueryView> queries(String variable) {
        return queries.getOrDefault(variable, List.of());
    }

    /** A comment on a question. */
    public record RemarkLine(String question, String text, String by) {}
}
