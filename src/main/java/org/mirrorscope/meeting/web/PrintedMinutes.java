package org.mirrorscope.meeting.web;

import java.util.List;
import java.util.Locale;

/**
 * Minutes as a file, the same on paper and for word processors.
 *
 * @param eyebrow what sort of meeting it was
 * @param facts when and where it was, with whom, and how far the minutes are
 * @param synthetic whether the answers of this installation are invented
 * @param parties who came, by whom they came for; empty if nobody noted it
 * @param items in the order of the agenda
 */
public record PrintedMinutes(
        Locale language,
        String eyebrow,
        String title,
        List<String> facts,
        boolean synthetic,
        List<Party> parties,
        List<Item> items) {

    /** Those who came for a country, or for the office. */
    public record Party(String name, List<String> people) {}

    /**
     * One item.
     *
     * @param agenda what was to be talked about; may be empty
     * @param text what was said; may be empty
     * @param states how far it is with each country
     * @param said what was said to the minutes
     */
    public record Item(
            String title,
            String agenda,
            String text,
            List<State> states,
            List<FindingView> findings,
            List<FollowUpView> followUps,
            List<PracticeView> practices,
            List<SentView.Said> said) {}

    /**
     * How far an item is with a country.
     *
     * @param kind {@code agreed}, {@code disputed} or {@code open}
     * @param line the same in words, with who decided it and when
     */
    public record State(String kind, String line) {}
}
