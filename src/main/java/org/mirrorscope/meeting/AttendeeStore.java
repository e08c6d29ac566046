package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.ATTENDEE;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The table of who came. */
@Component
class AttendeeStore {

    private final DSLContext sql;

    AttendeeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order in which they were noted. */
    List<Attendee> of(MeetingId meeting) {
        return sql.selectFrom(ATTENDEE)
                .where(ATTENDEE.MEETING.eq(meeting.id()))
                .orderBy(ATTENDEE.ID) // ids grow with time
                .fetch(row -> {
                    String country = row.getCountry();
                    UUID person = row.getPerson();
                    return new Attendee(
                            row.getId(),
                            country == null ? null : new CountryCode(country),
                            person == null ? null : new PersonId(person),
                            row.getName(),
                            row.getSeat());
                });
    }

    void replace(MeetingId meeting, Collection<Attendee> attendees) {
        sql.deleteFrom(ATTENDEE).where(ATTENDEE.MEETING.eq(meeting.id())).execute();
        attendees.forEach(attendee -> {
            CountryCode country = attendee.country();
            PersonId person = attendee.person();
            sql.insertInto(ATTENDEE)
                    .set(ATTENDEE.ID, attendee.id())
                    .set(ATTENDEE.MEETING, meeting.id())
                    .set(ATTENDEE.COUNTRY, country == null ? null : country.alpha2())
                    .set(ATTENDEE.PERSON, person == null ? null : person.id())
                    .set(ATTENDEE.NAME, attendee.name())
                    .set(ATTENDEE.SEAT, attendee.seat())
                    .execute();
        });
    }
}
