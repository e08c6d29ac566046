package org.mirrorscope.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.shared.CountryCode;

/**
 * What somebody is to do after a meeting.
 *
 * @param meeting after which
 * @param item where it was agreed
 * @param country the one country that it concerns and that sees it; null if all countries of the meeting do
 * @param owner the seat of the country that does it; null if the office does
 * @param what what is to be done
 * @param due the day until which
 * @param sent whether countries have seen it: it was sent with the minutes
 * @param closing how it ended; null as long as it is open
 */
public record FollowUp(
        FollowUpId id,
        MeetingId meeting,
        AgendaItemId item,
        @Nullable CountryCode country,
        @Nullable SeatId owner,
        String what,
        LocalDate due,
        boolean sent,
        FollowUpState state,
        @Nullable Closing closing) {

    /**
     * How a follow-up ended.
     *
     * @param word what was said of it; may be empty
     */
    public record Closing(String word, Signature by) {}

    public boolean isOpen() {
        return state == FollowUpState.OPEN;
    }

    /** Whether it should have been done before that day. */
    public boolean isOverdue(LocalDate day) {
        return isOpen() && due.isBefore(day);
    }

    /** Whether a country may see it, sent or not. */
    public boolean concerns(CountryCode one) {
        return country == null || country.equals(one);
    }
}
