package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.REMINDER;

import java.time.Instant;
import org.jooq.DSLContext;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.mail.MessageId;
import org.springframework.stereotype.Component;

/** The table of reminders of follow-ups. */
@Component
class FollowUpReminderStore {

    private final DSLContext sql;

    FollowUpReminderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether anybody was reminded so. */
    boolean wasSent(FollowUpId followUp, ReminderKind kind) {
        return sql.fetchExists(REMINDER, REMINDER.FOLLOW_UP.eq(followUp.id()).and(REMINDER.KIND.eq(kind.code())));
    }

    void add(FollowUpId followUp, ReminderKind kind, PersonId person, MessageId message, Instant at) {
        sql.insertInto(REMINDER)
                .set(REMINDER.FOLLOW_UP, followUp.id())
                .set(REMINDER.KIND, kind.code())
                .set(REMINDER.PERSON, person.id())
                .set(REMINDER.MESSAGE, message.id())
                .set(REMINDER.SENT_AT, MeetingStore.utc(at))
                .execute();
    }
}
