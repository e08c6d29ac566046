package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.AGENDA_ITEM;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.mirrorscope.meeting.db.tables.records.AgendaItemRecord;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The table of agenda items, with what was said about each. */
@Component
class AgendaStore {

    /**
     * An item, and what was said.
     *
     * @param minutes empty before anything is written
     */
    record Written(AgendaItem item, String minutes) {}

    private final DSLContext sql;

    AgendaStore(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order of the agenda. */
    List<Written> of(MeetingId meeting) {
        return find(AGENDA_ITEM.MEETING.eq(meeting.id()));
    }

    Optional<Written> find(AgendaItemId id) {
        return find(AGENDA_ITEM.ID.eq(id.id())).stream().findFirst();
    }

    private List<Written> find(Condition condition) {
        return sql.selectFrom(AGENDA_ITEM)
                .where(condition)
                .orderBy(AGENDA_ITEM.POSITION)
                .fetch(row -> new Written(item(row), row.getMinutes()));
    }

    private static AgendaItem item(AgendaItemRecord row) {
        String country = row.getCountry();
        String origin = row.getOrigin();
        return new AgendaItem(
                new AgendaItemId(row.getId()),
                new MeetingId(row.getMeeting()),
                row.getPosition(),
                country == null ? null : new CountryCode(country),
                row.getVariable(),
                origin == null ? null : ProposedItem.Kind.ofCode(origin).orElseThrow(),
                row.getTitle(),
                row.getText());
    }

    /** The place behind the last item. */
    int end(MeetingId meeting) {
        return sql.select(
                        DSL.coalesce(DSL.max(AGENDA_ITEM.POSITION), DSL.val(0)).plus(1))
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.eq(meeting.id()))
                .fetchSingle()
                .value1();
    }

    void add(AgendaItem item) {
        CountryCode country = item.country();
        ProposedItem.Kind origin = item.origin();
        sql.insertInto(AGENDA_ITEM)
                .set(AGENDA_ITEM.ID, item.id().id())
                .set(AGENDA_ITEM.MEETING, item.meeting().id())
                .set(AGENDA_ITEM.POSITION, item.position())
                .set(AGENDA_ITEM.COUNTRY, country == null ? null : country.alpha2())
                .set(AGENDA_ITEM.VARIABLE, item.variable())
                .set(AGENDA_ITEM.ORIGIN, origin == null ? null : origin.code())
                .set(AGENDA_ITEM.TITLE, item.title())
                .set(AGENDA_ITEM.TEXT, item.text())
                .set(AGENDA_ITEM.MINUTES, "")
                .execute();
    }

    void change(AgendaItemId id, String title, String text) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.TITLE, title)
                .set(AGENDA_ITEM.TEXT, text)
                .where(AGENDA_ITEM.ID.eq(id.id()))
                .execute();
    }

    void write(AgendaItemId id, String minutes) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.MINUTES, minutes)
                .where(AGENDA_ITEM.ID.eq(id.id()))
                .execute();
    }

    void swap(AgendaItem one, AgendaItem other) {
        place(one.id(), other.position());
        place(other.id(), one.position());
    }

    private void place(AgendaItemId id, int position) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.POSITION, position)
                .where(AGENDA_ITEM.ID.eq(id.id()))
                .execute();
    }

    void remove(AgendaItemId id) {
        sql.deleteFrom(AGENDA_ITEM).where(AGENDA_ITEM.ID.eq(id.id())).execute();
    }
}
