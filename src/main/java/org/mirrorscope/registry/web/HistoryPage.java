package org.mirrorscope.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.AnswerField;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Everything that was ever known of one variable of a country, and what can be done about it.
 *
 * @param office whether it is seen on the office's pages
 * @param country the country's name
 * @param back the record, without the language's prefix
 * @param section where the question stands
 * @param holds what holds; null if nothing is known
 * @param old whether that is old
 * @param choices what sources say differently, what holds first; empty if they agree or nobody may settle it here
 * @param conflicts what sources say other than what holds
 * @param proposal what is proposed and waits; null if nothing is
 * @param ended what was proposed before and came to nothing
 * @param facts everything that was ever recorded, latest first
 * @param form to say what holds now; null for whoever may not
 * @param asked where the country is asked at this moment, and so answers there; null if it is not
 * @param errors what is wrong with what was sent
 */
public record HistoryPage(
        String title,
        String description,
        String path,
        boolean office,
        String country,
        String back,
        String section,
        @Nullable Fact holds,
        boolean old,
        List<Choice> choices,
        List<String> conflicts,
        @Nullable Proposal proposal,
        List<String> ended,
        List<Fact> facts,
        @Nullable Form form,
        @Nullable Asked asked,
        List<FormError> errors)
        implements PersonalPage {

    /**
     * A fact.
     *
     * @param recorded when it became known here
     * @param who in which seat somebody confirmed it, and who that was where it is known
     * @param href where it can be seen in its source; null if nowhere
     * @param reason why it was changed or settled so; empty if nobody said
     * @param link where that can be read; null if nowhere
     */
    public record Fact(
            String answer,
            boolean missing,
            String asOf,
            String recorded,
            String source,
            @Nullable String href,
            String who,
            String reason,
            @Nullable String link) {}

    /** One of the sources in conflict. */
    public record Choice(String origin, String words) {}

    /**
     * What is proposed.
     *
     * @param id to name it by
     * @param words what shall hold, who proposed it and when
     * @param reason why
     * @param mayAgree whether the reader is of the side that is asked
     * @param mayDecline whether the reader may decline it, or withdraw it
     */
    public record Proposal(String id, String words, String reason, boolean mayAgree, boolean mayDecline) {}

    /** The form to say what holds now. */
    public record Form(AnswerField field, String how, String asOf, String reason, String link) {}

    /** A wave that asks the country about it at this moment. */
    public record Asked(String wave, String href) {}
}
