package org.mirrorscope.meeting.web;

import java.util.List;

/**
 * The minutes of an item as a country got them.
 *
 * @param id to name them by
 * @param sent which sending it was, and when
 * @param decision what the country decided, by whom and when; empty as long as it is waited for
 * @param said what was said to them, earliest first
 */
public record SentView(
        String id,
        String sent,
        String title,
        String text,
        List<FindingView> findings,
        List<FollowUpView> followUps,
        List<PracticeView> practices,
        String decision,
        List<Said> said) {

    /**
     * Something that was said.
     *
     * @param kind in a word
     * @param ofOffice whether the office said it
     */
    public record Said(String kind, String text, String by, boolean ofOffice) {}
}
