package org.mirrorscope.meeting;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who came to meetings. Everything asks first whether the person may. */
@Component
public class Attendances {

    private static final int MOST = 500;

    private final AttendeeStore store;
    private final MeetingStore meetings;
    private final Audit audit;
    private final Clock clock;

    Attendances(AttendeeStore store, MeetingStore meetings, Audit audit, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who came, in the order in which they were noted; whoever may see the meeting may see that. */
    @Transactional(readOnly = true)
    public List<Attendee> of(SignedIn who, Meeting meeting) {
        if (!who.may(Deed.SEE_OFFICE)
                && meeting.countries().stream().noneMatch(country -> who.may(Deed.SEE_RETURN, country))) {
            who.require(Deed.SEE_OFFICE);
        }
        return store.of(meeting.id());
    }

    /**
     * Notes who came, in the place of whoever was noted before.
     *
     * @throws Refusal if the meeting has not begun, its minutes were sent, or a name makes no sense
     */
    @Transactional
    public void note(SignedIn who, MeetingId id, Collection<Attendee> attendees) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = Meetings.hold(meetings, id);
        if (!meeting.hasBegun(clock.instant())) {
            throw new Refusal("meeting/attendance.before");
        }
        if (meetings.wereMinutesSent(id)) {
            throw new Refusal("meeting/attendance.sent");
        }
        if (attendees.size() > MOST) {
            throw new Refusal("meeting/attendance.many", MOST);
        }
        Set<PersonId> people = new HashSet<>();
        for (Attendee attendee : attendees) {
            Wording.line("meeting/attendance.name", attendee.name());
            if (!attendee.seat().isBlank()) {
                Wording.line("meeting/attendance.name", attendee.seat());
            }
            if (attendee.country() != null && !meeting.isWith(attendee.country())) {
                throw new Refusal("meeting/country.other", attendee.country());
            }
            if (attendee.person() != null && !people.add(attendee.person())) {
                throw new Refusal("meeting/attendance.twice", attendee.name());
            }
        }
        store.replace(id, attendees);
        audit.record(who, "meeting/audit.attendance", Meetings.subject(meeting), attendees.size(), meeting.title());
    }
}
