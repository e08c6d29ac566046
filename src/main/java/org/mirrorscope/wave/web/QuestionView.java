package org.mirrorscope.wave.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question as it stands on the page.
 *
 * @param variable its own variable
 * @param kind the kind's word
 * @param label the question
 * @param help why it is asked; null if there is nothing to say
 * @param unit what is counted; null if it needs no word
 * @param required whether sign-off needs an answer or a reason
 * @param gate whether it applies now
 * @param last what the country said last time; null if it said nothing or the question is never carried forward
 * @param confirming whether last time's answer waits to be confirmed
 * @param confirmed what was said of it and not saved: still, changed or unknown; empty if nothing was
 * @param withheld whether the answer is not to be published
 * @param reason why; empty if it is
 * @param options the codes to choose from
 * @param fields the fields of each entry of a repeat
 * @param cells its cells: one, or one for each item of a matrix
 * @param remarks comments, earliest first
 * @param queries what the office asks about it, earliest first
 */
public record QuestionView(
        String variable,
        String kind,
        String label,
        @Nullable String help,
        @Nullable String unit,
        boolean required,
        Gate gate,
        @Nullable LastView last,
        boolean confirming,
        String confirmed,
        boolean withheld,
        String reason,
        List<Option> options,
        List<Field> fields,
        List<CellView> cells,
        List<RemarkView> remarks,
        List<QueryView> queries) {

    /** The only cell of a question that is no matrix. */
    public CellView cell() {
        return cells.getFirst();
    }

    /** Whether something in it must be put right or chosen. */
    public boolean flawed() {
        return cells.stream()
                .anyMatch(cell -> !cell.errors().isEmpty() || !cell.rivals().isEmpty());
    }

    /** Whether the reasons for having no answer should stand open. */
    public boolean otherwise() {
        return withheld || cells.stream().anyMatch(cell -> !cell.how().isEmpty());
    }

    /** A code with its label. */
    public record Option(String code, String label) {}

    /** A field of a repeat. */
    public record Field(String variable, String kind, String label, List<Option> options) {}

    /** Last time's answer. */
    public record LastView(String text, String wave) {}

    /** A comment. */
    public record RemarkView(String text, String by) {}

    /**
     * One cell.
     *
     * @param variable the stored variable
     * @param label the item's label; the question's own where there is one cell
     * @param number the number of the entry that is shown
     * @param how how it is answered without a value: {@code dont_know}, {@code not_applicable}, or empty
     * @param chosen the codes that are chosen
     * @param text what stands in the field
     * @param words what stands there, in words
     * @param lines the entries of a repeat with two empty ones, by field
     * @param errors what must be put right
     * @param saved who saved it when; empty if nobody did
     * @param rivals what waits for somebody to choose
     */
    public record CellView(
            String variable,
            String label,
            int number,
            String how,
            Set<String> chosen,
            String text,
            String words,
            List<Map<String, String>> lines,
            List<String> errors,
            String saved,
            List<RivalView> rivals) {

        /** Whether a code is chosen. */
        public boolean has(String code) {
            return chosen.contains(code);
        }
    }

    /** What another saved at the same time: by whom and when, and what. */
    public record RivalView(String id, String by, String text) {}
}
