package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.AGENDA_ITEM;
import static org.mirrorscope.meeting.db.Tables.PRACTICE;
import static org.mirrorscope.meeting.db.Tables.SENT_PART;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The table of candidate practices. */
@Component
class PracticeStore {

    private final DSLContext sql;

    PracticeStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Practice practice) {
        sql.insertInto(PRACTICE)
                .set(PRACTICE.ID, practice.id())
                .set(PRACTICE.ITEM, practice.item().id())
                .set(PRACTICE.COUNTRY, practice.country().alpha2())
                .set(PRACTICE.TITLE, practice.title())
                .set(PRACTICE.TEXT, practice.text())
                .execute();
    }

    Optional<Practice> find(UUID id) {
        return find(PRACTICE.ID.eq(id)).stream().findFirst();
    }

    /** Those of a meeting in the order in which they were noted, also those that were withdrawn. */
    List<Practice> of(MeetingId meeting) {
        return find(PRACTICE.ITEM.in(
                DSL.select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING.eq(meeting.id()))));
    }

    private List<Practice> find(Condition condition) {
        return sql.selectFrom(PRACTICE)
                .where(condition)
                .orderBy(PRACTICE.ID) // ids grow with time
                .fetch(row -> new Practice(
                        row.getId(),
                        new AgendaItemId(row.getItem()),
                        new CountryCode(row.getCountry()),
                        row.getTitle(),
                        row.getText(),
                        row.getWithdrawn()));
    }

    /** Takes it away, or marks it as withdrawn if a country has seen it. */
    void withdraw(UUID id) {
        Condition sent = DSL.exists(DSL.selectOne().from(SENT_PART).where(SENT_PART.PRACTICE.eq(id)));
        sql.update(PRACTICE)
                .set(PRACTICE.WITHDRAWN, true)
                .where(PRACTICE.ID.eq(id), sent)
                .execute();
        sql.deleteFrom(PRACTICE).where(PRACTICE.ID.eq(id), DSL.not(sent)).execute();
    }
}
