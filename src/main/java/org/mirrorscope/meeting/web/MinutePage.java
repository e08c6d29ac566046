package org.mirrorscope.meeting.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.AnswerField;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * Where the office writes the minutes of one item.
 *
 * @param agenda what was to be talked about
 * @param text what was said
 * @param before by which the text is known again that stood there when the page was opened
 * @param agreed whether every country has agreed, so that the text stays as it is
 * @param noting whether the forms for what is noted stand there: also after everybody agreed, if something was typed
 * @param forAll whether several countries read that text
 * @param fixed the ids of findings and practices to which their country has agreed
 * @param countries those that the item concerns, to choose from where there are several
 * @param sections the variables to choose from
 * @param fact the form for what holds of the variable that was chosen; null for a finding in words
 * @param dropped why the variable that was chosen cannot be; empty if it can
 * @param kept what was typed about other variables
 * @param country the code of the country that was chosen
 * @param owners who can do a follow-up
 * @param typed what was typed and refused, by field; or what stands there before
 */
public record MinutePage(
        String title,
        String description,
        String path,
        MeetingHead head,
        String agenda,
        String text,
        String before,
        boolean agreed,
        boolean noting,
        boolean forAll,
        List<FindingView> findings,
        List<FollowUpView> followUps,
        List<PracticeView> practices,
        Set<String> fixed,
        List<PlanPage.Choice> countries,
        List<Section> sections,
        @Nullable Fact fact,
        String dropped,
        List<Kept> kept,
        String country,
        List<PlanPage.Choice> owners,
        Typed typed,
        List<FormError> errors)
        implements PersonalPage {

    /** Variables that stand in one section. */
    public record Section(String title, List<PlanPage.Choice> variables) {}

    /**
     * The form for what holds of a variable.
     *
     * @param now what the record says now; empty if nothing
     */
    public record Fact(AnswerField field, String how, String asOf, String now, String visible) {}

    /** Something that was typed, by the field's name. */
    public record Kept(String name, String value) {}

    /** What stands in the forms below. */
    public record Typed(
            String words, String what, String due, String practiceCountry, String practice, String practiceText) {}
}
