package org.mirrorscope.meeting.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.FollowUp;
import org.mirrorscope.meeting.FollowUpState;
import org.mirrorscope.meeting.FollowUps;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.MeetingId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Puts follow-ups into words. */
@Component
class FollowUpViews {

    private final FollowUps followUps;
    private final Seats seats;

    FollowUpViews(FollowUps followUps, Seats seats) {
        this.followUps = followUps;
        this.seats = seats;
    }

    /**
     * Overdue ones first, then the open ones by the day until which they are to be done, then the others.
     *
     * @param meetings those after which they are
     * @param path where these meetings are, without their ids
     */
    List<FollowUpView> of(
            SignedIn who, Reader reader, Collection<FollowUp> all, Collection<Meeting> meetings, String path) {
        Map<MeetingId, Meeting> byId = meetings.stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        return all.stream()
                .sorted(Comparator.comparing((FollowUp each) -> !each.isOpen()).thenComparing(FollowUp::due))
                .map(each -> of(who, reader, each, byId.get(each.meeting()), path))
                .toList();
    }

    FollowUpView of(SignedIn who, Reader reader, FollowUp each, @Nullable Meeting meeting, String path) {
        FollowUp.Closing closing = each.closing();
        CountryCode country = each.country();
        boolean overdue = each.isOverdue(followUps.today());
        return new FollowUpView(
                each.id().toString(),
                each.what(),
                owner(reader, each.owner()),
                country == null ? "" : reader.name(country),
                reader.date(each.due()),
                each.isOpen(),
                overdue,
                each.sent(),
                reader.text("meeting-pages/follow-up."
                        + (overdue ? "overdue" : each.state().code())),
                closing == null
                        ? ""
                        : reader.text(
                                "meeting-pages/follow-up.closed",
                                MeetingWords.by(reader, closing.by()),
                                closing.word()),
                meeting == null ? "" : reader.text("meeting-pages/of-day", meeting.title(), reader.date(meeting.day())),
                path + "/" + each.meeting(),
                each.isOpen() && mayClose(who, each, path),
                !each.isOpen()
                        && (each.state() == FollowUpState.DONE || path.equals(Addresses.OFFICE))
                        && mayClose(who, each, path));
    }

    private boolean mayClose(SignedIn who, FollowUp each, String path) {
        return path.equals(Addresses.OFFICE) ? who.may(Deed.HOLD_MEETINGS) : followUps.isOwn(who, each);
    }

    /** The seat, with the name of whoever holds it today. */
    private String owner(Reader reader, @Nullable SeatId owner) {
        if (owner == null) {
            return reader.text("meeting-pages/office");
        }
        return seats.find(owner).map(seat -> owner(reader, seat)).orElse("");
    }

    private String owner(Reader reader, Seat seat) {
        String role = reader.text("access/role." + seat.role().code());
        CountryCode country = seat.country();
        String place = country == null ? "" : reader.name(country);
        return country == null
                ? role
                : seats.holders(country).stream()
                        .filter(holding -> holding.seat().equals(seat))
                        .map(Holding::person)
                        .findFirst()
                        .map(person -> reader.text("meeting-pages/owner", person.name(), role, place))
                        .orElse(reader.text("meeting-pages/owner.vacant", role, place));
    }
}
