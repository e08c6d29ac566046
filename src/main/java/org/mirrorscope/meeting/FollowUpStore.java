package org.mirrorscope.meeting;

import static org.mirrorscope.meeting.db.Tables.FOLLOW_UP;
import static org.mirrorscope.meeting.db.Tables.MEETING_COUNTRY;
import static org.mirrorscope.meeting.db.Tables.SENT_PART;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The table of follow-ups. */
@Component
class FollowUpStore {

    private static final Condition WAS_SENT =
            DSL.exists(DSL.selectOne().from(SENT_PART).where(SENT_PART.FOLLOW_UP.eq(FOLLOW_UP.ID)));
    private static final Field<Boolean> SENT = DSL.field(WAS_SENT).as("sent");

    private final DSLContext sql;

    FollowUpStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(FollowUp followUp) {
        sql.insertInto(FOLLOW_UP)
                .set(FOLLOW_UP.ID, followUp.id().id())
                .set(FOLLOW_UP.MEETING, followUp.meeting().id())
                .set(FOLLOW_UP.ITEM, followUp.item().id())
                .set(
                        FOLLOW_UP.COUNTRY,
                        followUp.country() == null ? null : followUp.country().alpha2())
                .set(
                        FOLLOW_UP.SEAT,
                        followUp.owner() == null ? null : followUp.owner().id())
                .set(FOLLOW_UP.WHAT, followUp.what())
                .set(FOLLOW_UP.DUE, followUp.due())
                .execute();
    }

    void close(FollowUpId id, FollowUpState state, FollowUp.Closing closing) {
        sql.update(FOLLOW_UP)
                .set(FOLLOW_UP.STATE, state.code())
                .set(FOLLOW_UP.CLOSED_WORD, closing.word())
                .set(FOLLOW_UP.CLOSED_PERSON, closing.by().person())
                .set(FOLLOW_UP.CLOSED_NAME, closing.by().name())
                .set(FOLLOW_UP.CLOSED_SEAT, closing.by().seat())
                .set(FOLLOW_UP.CLOSED_AT, MeetingStore.utc(closing.by().at()))
                .where(FOLLOW_UP.ID.eq(id.id()))
                .execute();
    }

    /** It is to be done again, as if nobody had closed it. */
    void open(FollowUpId id) {
        sql.update(FOLLOW_UP)
                .set(FOLLOW_UP.STATE, FollowUpState.OPEN.code())
                .setNull(FOLLOW_UP.CLOSED_WORD)
                .setNull(FOLLOW_UP.CLOSED_PERSON)
                .setNull(FOLLOW_UP.CLOSED_NAME)
                .setNull(FOLLOW_UP.CLOSED_SEAT)
                .setNull(FOLLOW_UP.CLOSED_AT)
                .where(FOLLOW_UP.ID.eq(id.id()))
                .execute();
    }

    /** Takes one away that was never sent. */
    void remove(FollowUpId id) {
        sql.deleteFrom(FOLLOW_UP).where(FOLLOW_UP.ID.eq(id.id())).execute();
    }

    Optional<FollowUp> find(FollowUpId id) {
        return find(FOLLOW_UP.ID.eq(id.id())).stream().findFirst();
    }

    /** As {@link #find}; until the transaction ends, nobody else changes it. */
    Optional<FollowUp> hold(FollowUpId id) {
        sql.select(FOLLOW_UP.ID)
                .from(FOLLOW_UP)
                .where(FOLLOW_UP.ID.eq(id.id()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** Those of a meeting, in the order in which they were noted. */
    List<FollowUp> of(MeetingId meeting) {
        return find(FOLLOW_UP.MEETING.eq(meeting.id()));
    }

    List<FollowUp> all() {
        return find(DSL.noCondition());
    }

    /** Those that countries have seen and that concern one of them: its own, and those of its meetings that all see. */
    List<FollowUp> sentTo(CountryCode country) {
        return find(WAS_SENT.and(FOLLOW_UP
                .COUNTRY
                .eq(country.alpha2())
                .or(FOLLOW_UP
                        .COUNTRY
                        .isNull()
                        .and(FOLLOW_UP.MEETING.in(DSL.select(MEETING_COUNTRY.MEETING)
                                .from(MEETING_COUNTRY)
                                .where(MEETING_COUNTRY.COUNTRY.eq(country.alpha2())))))));
    }

    private List<FollowUp> find(Condition condition) {
        return sql.select(FOLLOW_UP.asterisk(), SENT)
                .from(FOLLOW_UP)
                .where(condition)
                .orderBy(FOLLOW_UP.DUE, FOLLOW_UP.ID)
                .fetch(FollowUpStore::followUp);
    }

    private static FollowUp followUp(Record row) {
        String country = row.get(FOLLOW_UP.COUNTRY);
        UUID seat = row.get(FOLLOW_UP.SEAT);
        return new FollowUp(
                new FollowUpId(row.get(FOLLOW_UP.ID)),
                new MeetingId(row.get(FOLLOW_UP.MEETING)),
                new AgendaItemId(row.get(FOLLOW_UP.ITEM)),
                country == null ? null : new CountryCode(country),
                seat == null ? null : new SeatId(seat),
                row.get(FOLLOW_UP.WHAT),
                row.get(FOLLOW_UP.DUE),
                row.get(SENT),
                FollowUpState.ofCode(row.get(FOLLOW_UP.STATE)).orElseThrow(),
                closing(row));
    }

    private static FollowUp.@Nullable Closing closing(Record row) {
        OffsetDateTime at = row.get(FOLLOW_UP.CLOSED_AT);
        return at == null
                ? null
                : new FollowUp.Closing(
                        Objects.requireNonNull(row.get(FOLLOW_UP.CLOSED_WORD)),
                        new Signature(
                                Objects.requireNonNull(row.get(FOLLOW_UP.CLOSED_PERSON)),
                                Objects.requireNonNull(row.get(FOLLOW_UP.CLOSED_NAME)),
                                Objects.requireNonNull(row.get(FOLLOW_UP.CLOSED_SEAT)),
                                at.toInstant()));
    }
}
