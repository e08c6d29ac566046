package org.mirrorscope.wave.circulation;

import static org.mirrorscope.wave.db.Tables.REMINDER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.db.tables.records.ReminderRecord;
import org.springframework.stereotype.Component;

/** The table of planned reminders. */
@Component
class ReminderStore {

    private final DSLContext sql;

    ReminderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Every reminder that was ever planned for a wave, by the time at which it is due. */
    List<Reminder> all(WaveId wave) {
        return sql.selectFrom(REMINDER)
                .where(REMINDER.WAVE.eq(wave.id()))
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch(ReminderStore::reminder);
    }

    /** Those of a wave that wait; nobody settles or moves them until the transaction ends. */
    List<Reminder> waiting(WaveId wave) {
        return sql.selectFrom(REMINDER)
                .where(REMINDER.WAVE.eq(wave.id()), REMINDER.STATE.eq(Reminder.State.WAITING.code()))
                .orderBy(REMINDER.DUE_AT)
                .forUpdate()
                .fetch(ReminderStore::reminder);
    }

    /** One reminder, which nobody else settles or moves until the transaction ends. */
    Optional<Reminder> hold(UUID id) {
        return sql.selectFrom(REMINDER).where(REMINDER.ID.eq(id)).forUpdate().fetchOptional(ReminderStore::reminder);
    }

    void add(Reminder reminder) {
        sql.insertInto(REMINDER)
                .set(REMINDER.ID, reminder.id())
                .set(REMINDER.WAVE, reminder.wave().id())
                .set(REMINDER.DAYS, reminder.days())
                .set(REMINDER.DUE_AT, reminder.dueAt().atOffset(ZoneOffset.UTC))
                .set(REMINDER.STATE, reminder.state().code())
                .execute();
    }

    void move(Reminder reminder, Instant dueAt) {
        sql.update(REMINDER)
                .set(REMINDER.DUE_AT, dueAt.atOffset(ZoneOffset.UTC))
                .where(REMINDER.ID.eq(reminder.id()))
                .execute();
    }

    void settle(Reminder reminder, Reminder.State state, Instant at) {
        sql.update(REMINDER)
                .set(REMINDER.STATE, state.code())
                .set(REMINDER.SETTLED_AT, at.atOffset(ZoneOffset.UTC))
                .where(REMINDER.ID.eq(reminder.id()))
                .execute();
    }

    private static Reminder reminder(ReminderRecord row) {
        OffsetDateTime settled = row.getSettledAt();
        return new Reminder(
                row.getId(),
                new WaveId(row.getWave()),
                row.getDays(),
                row.getDueAt().toInstant(),
                Reminder.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                settled == null ? null : settled.toInstant());
    }
}
