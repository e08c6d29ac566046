package org.mirrorscope.publication;

import static org.mirrorscope.publication.db.Tables.REPLY;
import static org.mirrorscope.publication.db.Tables.REPLY_COMMENT;
import static org.mirrorscope.publication.db.Tables.REPLY_ROUND;
import static org.mirrorscope.publication.db.Tables.REPLY_STEP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.mirrorscope.publication.db.tables.records.ReplyRoundRecord;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.WaveId;
import org.springframework.stereotype.Component;

/** The tables of rounds and replies. An open reply whose time is over is read as silent, whether or not that is written. */
@Component
class ReplyStore {

    private final DSLContext sql;

    ReplyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, no reply to this wave is opened or changed by anybody else; empty if nobody asks. */
    Optional<ReplyRound> hold(WaveId wave) {
        return sql.selectFrom(REPLY_ROUND)
                .where(REPLY_ROUND.WAVE.eq(wave.id()))
                .forUpdate()
                .fetchOptional(ReplyStore::round);
    }

    /** Earliest first. */
    List<ReplyRound> rounds() {
        return sql.selectFrom(REPLY_ROUND).orderBy(REPLY_ROUND.ID).fetch(ReplyStore::round);
    }

    void add(ReplyRound round) {
        sql.insertInto(REPLY_ROUND)
                .set(REPLY_ROUND.ID, round.id())
                .set(REPLY_ROUND.WAVE, round.wave().id())
                .set(REPLY_ROUND.STARTED_AT, utc(round.startedAt()))
                .set(REPLY_ROUND.UNTIL, utc(round.until()))
                .set(REPLY_ROUND.DAYS, round.days())
                .execute();
    }

    void extend(ReplyRound round, Instant until) {
        sql.update(REPLY_ROUND)
                .set(REPLY_ROUND.UNTIL, utc(until))
                .where(REPLY_ROUND.ID.eq(round.id()))
                .execute();
    }

    private static ReplyRound round(ReplyRoundRecord row) {
        return new ReplyRound(
                row.getId(),
                new WaveId(row.getWave()),
                row.getStartedAt().toInstant(),
                row.getUntil().toInstant(),
                row.getDays());
    }

    void add(ReplyRound round, Reply reply) {
        sql.insertInto(REPLY)
                .set(REPLY.ID, reply.id())
                .set(REPLY.ROUND, round.id())
                .set(REPLY.COUNTRY, reply.country().alpha2())
                .set(REPLY.REVISION, reply.revision())
                .set(REPLY.STATE, reply.state().code())
                .set(REPLY.OPENED_AT, utc(reply.openedAt()))
                .set(REPLY.UNTIL, utc(reply.until()))
                .set(REPLY.TOLD, reply.told())
                .execute();
    }

    void setState(UUID reply, ReplyState state) {
        sql.update(REPLY)
                .set(REPLY.STATE, state.code())
                .where(REPLY.ID.eq(reply))
                .execute();
    }

    void setUntil(UUID reply, Instant until) {
        sql.update(REPLY).set(REPLY.UNTIL, utc(until)).where(REPLY.ID.eq(reply)).execute();
    }

    void decide(UUID reply, ReplyVerb decision) {
        sql.update(REPLY)
                .set(REPLY.DECISION, decision.code())
                .where(REPLY.ID.eq(reply))
                .execute();
    }

    void comment(UUID reply, Map<String, String> comments) {
        comments.forEach((variable, body) -> sql.insertInto(REPLY_COMMENT)
                .set(REPLY_COMMENT.REPLY, reply)
                .set(REPLY_COMMENT.VARIABLE, variable)
                .set(REPLY_COMMENT.BODY, body)
                .execute());
    }

    /** Until the transaction ends, nobody else does anything with this reply. */
    Optional<Reply> hold(UUID reply, Instant now) {
        sql.select(REPLY.ID).from(REPLY).where(REPLY.ID.eq(reply)).forUpdate().execute();
        return replies(REPLY.ID.eq(reply), now).stream().findFirst();
    }

    Optional<Reply> find(UUID reply, Instant now) {
        return replies(REPLY.ID.eq(reply), now).stream().findFirst();
    }

    /** Of each wave the earliest revision first. */
    List<Reply> all(Instant now) {
        return replies(DSL.noCondition(), now);
    }

    /** As {@link #all}, of one country. */
    List<Reply> of(CountryCode country, Instant now) {
        return replies(REPLY.COUNTRY.eq(country.alpha2()), now);
    }

    /** As {@link #all}, to one return. */
    List<Reply> of(ReplyRound round, CountryCode country, Instant now) {
        return replies(REPLY.ROUND.eq(round.id()).and(REPLY.COUNTRY.eq(country.alpha2())), now);
    }

    /** One statement, and one more where countries said something. */
    private List<Reply> replies(Condition condition, Instant now) {
        Result<Record> rows = sql.select()
                .from(REPLY)
                .join(REPLY_ROUND)
                .on(REPLY_ROUND.ID.eq(REPLY.ROUND))
                .where(condition)
                .orderBy(REPLY_ROUND.ID, REPLY.COUNTRY, REPLY.REVISION)
                .fetch();
        List<UUID> spoken = rows.stream()
                .filter(row -> !row.get(REPLY.STATE).equals(ReplyState.OPEN.code()))
                .map(row -> row.get(REPLY.ID))
                .toList();
        Map<UUID, SortedMap<String, String>> comments = new TreeMap<>();
        if (!spoken.isEmpty()) {
            sql.selectFrom(REPLY_COMMENT)
                    .where(REPLY_COMMENT.REPLY.in(spoken))
                    .forEach(row -> comments.computeIfAbsent(row.getReply(), none -> new TreeMap<>())
                            .put(row.getVariable(), row.getBody()));
        }
        return rows.map(row -> reply(row, comments.getOrDefault(row.get(REPLY.ID), new TreeMap<>()), now));
    }

    private static Reply reply(Record row, SortedMap<String, String> comments, Instant now) {
        Instant until = row.get(REPLY.UNTIL).toInstant();
        ReplyState written = ReplyState.ofCode(row.get(REPLY.STATE));
        String decision = row.get(REPLY.DECISION);
        return new Reply(
                row.get(REPLY.ID),
                new WaveId(row.get(REPLY_ROUND.WAVE)),
                new CountryCode(row.get(REPLY.COUNTRY)),
                row.get(REPLY.REVISION),
                written == ReplyState.OPEN && !now.isBefore(until) ? ReplyState.SILENT : written,
                decision == null ? null : ReplyVerb.ofCode(decision),
                row.get(REPLY.OPENED_AT).toInstant(),
                until,
                row.get(REPLY.TOLD),
                comments);
    }

    void add(UUID reply, ReplyStep step) {
        sql.insertInto(REPLY_STEP)
                .set(REPLY_STEP.ID, NewId.next())
                .set(REPLY_STEP.REPLY, reply)
                .set(REPLY_STEP.VERB, step.verb().code())
                .set(REPLY_STEP.BODY, step.body())
                .set(REPLY_STEP.NAME, step.name())
                .set(REPLY_STEP.SEAT, step.seat())
                .set(REPLY_STEP.AT, utc(step.at()))
                .execute();
    }

    /** Earliest first. */
    List<ReplyStep> steps(UUID reply) {
        return sql.selectFrom(REPLY_STEP)
                .where(REPLY_STEP.REPLY.eq(reply))
                .orderBy(REPLY_STEP.AT, REPLY_STEP.ID)
                .fetch(row -> new ReplyStep(
                        ReplyVerb.ofCode(row.getVerb()),
                        row.getBody(),
                        row.getName(),
                        row.getSeat(),
                        row.getAt().toInstant()));
    }

    /** Another text after every step, and after every moment at which the time of an open reply is over. One statement. */
    String version(Instant now) {
        return sql.select(
                        DSL.field(DSL.selectCount().from(REPLY_STEP)),
                        DSL.field(DSL.selectCount()
                                .from(REPLY)
                                .where(REPLY.STATE.eq(ReplyState.OPEN.code()), REPLY.UNTIL.le(utc(now)))))
                .fetchSingle(row -> row.value1() + "l" + row.value2());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
