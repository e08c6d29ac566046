package org.mirrorscope.meeting;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * Something to talk about in a meeting.
 *
 * @param id which
 * @param position its place in the agenda; items stand in rising order
 * @param country the one country that sees it; null if all countries of the meeting do
 * @param variable what of the record it is about; null if nothing in particular
 * @param origin why it was proposed; null if somebody thought of it
 * @param title in a few words
 * @param text what is to be talked about; may be empty
 */
public record AgendaItem(
        AgendaItemId id,
        MeetingId meeting,
        int position,
        @Nullable CountryCode country,
        @Nullable String variable,
        ProposedItem.@Nullable Kind origin,
        String title,
        String text) {

    /** Whether it concerns a country. */
    public boolean concerns(CountryCode one) {
        return country == null || country.equals(one);
    }
}
