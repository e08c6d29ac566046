package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shell.Page;

/**
 * One variable of one wave, with the change against another wave.
 *
 * @param title the claim
 * @param trail the pages above: all findings, the wave
 * @param section the section of the questionnaire
 * @param question the question's words; for a part of a question the question, then the part
 * @param help why it is asked and how, null if nothing is said
 * @param comparability how far the waves compare and what the authors note; null where there is nothing to compare with
 * @param switches other waves to compare from, other groups
 * @param pictures the answers and the change, side by side
 * @param refusal what stands where the change would; null where it is shown
 * @param beside the two cross-sections and the split of the change
 * @param sureness how sure the change is, sentence by sentence
 * @param broad pictures as wide as the page
 * @param world whether those are too wide for anything beside them
 * @param codes which code the map shows; no choices where it shows all
 * @param evidence every count, opening into its countries
 * @param method how all this was counted
 * @param neighbours the variable before and after in the questionnaire, as far as there are any
 */
public record FindingPage(
        String title,
        String description,
        String path,
        List<Choice> trail,
        String section,
        String question,
        @Nullable String help,
        @Nullable Comparable comparability,
        List<Switch> switches,
        List<Figure> pictures,
        @Nullable Refusal refusal,
        @Nullable Beside beside,
        List<String> sureness,
        List<Figure> broad,
        boolean world,
        Switch codes,
        List<Evidence> evidence,
        List<String> method,
        List<Choice> neighbours)
        implements Page {

    /** The verdict in a few words and the authors' notes on it. */
    public record Comparable(String verdict, List<String> notes) {}

    /** Why there is no comparison, and what can be done instead. */
    public record Refusal(String title, String reason, List<String> notes) {}

    /** The cross-sections with each code's change split into its parts. */
    public record Beside(
            Figure figure,
            String title,
            List<Split> splits,
            @Nullable String flag) {}

    /** One code's change in k, told in one sentence. */
    public record Split(String code, String sentence, boolean atOdds) {}
}
