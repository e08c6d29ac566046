package org.mirrorscope.publication.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * What will be said of a country, and what the country says to that.
 *
 * @param path where this page stands, without the language's prefix
 * @param office whether it is seen on the office's pages
 * @param back where all replies stand, without the language's prefix
 * @param state how far it is, in words
 * @param until until when the country can reply; empty if that is over
 * @param told who was written to
 * @param pdf the draft of the factsheet, without the language's prefix; null if another revision took its place
 * @param news what the country's page will say that changed
 * @param changed what is new or different, section by section
 * @param same what stays as it is, section by section
 * @param comments what the country said
 * @param steps what was done, earliest first
 * @param correct where the return can be corrected, without the language's prefix
 * @param record where the country says what holds now, without the language's prefix
 * @param form to reply; null for whoever may not or as long as it cannot be done
 * @param desk what the office can do; null for whoever is not the office
 */
public record ReplyPage(
        String title,
        String description,
        String path,
        boolean office,
        String back,
        String state,
        String until,
        String told,
        @Nullable String pdf,
        List<CountryPart> news,
        List<Section> changed,
        List<Unchanged> same,
        List<Comment> comments,
        List<String> steps,
        String correct,
        String record,
        @Nullable Form form,
        @Nullable Desk desk,
        List<FormError> errors)
        implements PersonalPage {

    public ReplyPage {
        news = List.copyOf(news);
        changed = List.copyOf(changed);
        same = List.copyOf(same);
        comments = List.copyOf(comments);
        steps = List.copyOf(steps);
    }

    /** A section of the questionnaire with what is new or different. */
    public record Section(String title, List<Line> lines) {}

    /** A section of the questionnaire with what stays as it is. */
    public record Unchanged(String title, List<Fact> facts) {}

    /**
     * Something new or different.
     *
     * @param variable its name, for the comment's field
     * @param differs whether it is not said already, with an earlier day or another source
     * @param how what is new about it, in a word or two
     * @param then what will be said
     * @param now what is said now; null if nothing is
     */
    public record Line(
            String variable,
            boolean differs,
            String how,
            Fact then,
            @Nullable Fact now) {}

    /**
     * What the country said.
     *
     * @param about the question; empty if it is about all of it
     */
    public record Comment(String about, String words) {}

    /**
     * What was typed so far.
     *
     * @param verb the chosen way to reply; empty if none is
     * @param words the comments by variable
     */
    public record Form(String verb, Map<String, String> words) {

        /** What was typed about a variable; empty if nothing. */
        public String about(String variable) {
            return words.getOrDefault(variable, "");
        }
    }

    /**
     * What the office can do.
     *
     * @param verbs the ways to respond, as forms name them; none if there is nothing to respond to
     * @param verb the chosen one; empty if none is
     * @param text what was typed
     * @param extend the day typed, to give more time; null if that is over
     */
    public record Desk(
            List<String> verbs,
            String verb,
            String text,
            @Nullable String extend) {}
}
