package org.mirrorscope.meeting.web;

import java.util.List;
import java.util.Map;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;

/**
 * One meeting as a country sees it: what concerns all countries of the meeting, and it alone.
 *
 * @param mayAgree whether the reader decides for the country
 * @param mayComment whether the reader can say something for it
 * @param agenda what is to be talked about
 * @param present who came
 * @param items the minutes that the country got
 * @param typed what was typed and is kept nowhere yet, by the id of the latest that was sent of the item
 */
public record CountryMeetingPage(
        String title,
        String description,
        String path,
        MeetingHead head,
        boolean mayAgree,
        boolean mayComment,
        List<MeetingPage.Item> agenda,
        List<String> present,
        List<Item> items,
        Map<String, String> typed,
        List<FormError> errors)
        implements PersonalPage {

    /**
     * The minutes of an item.
     *
     * @param state {@code waiting}, {@code agreed} or {@code disagreed}
     * @param takenBack whether the office took something back and will send it anew
     * @param latest what the country answers to
     * @param earlier what it got before, earliest first
     */
    public record Item(String state, String word, boolean takenBack, SentView latest, List<SentView> earlier) {}
}
