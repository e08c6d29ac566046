package org.mirrorscope.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the minutes of an item stand with one country.
 *
 * @param code the country's code
 * @param state how far the two are, as classes and messages say it
 * @param word the same in a word
 * @param latest what the country got last; null if it got nothing
 * @param earlier what it got before, earliest first
 */
public record StandingView(
        String code,
        String country,
        String state,
        String word,
        @Nullable SentView latest,
        List<SentView> earlier) {}
