package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.QUERY;
import static org.mirrorscope.wave.db.Tables.QUERY_TOLD;
import static org.mirrorscope.wave.db.Tables.QUERY_WORD;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The tables of queries. What was said stays; only how far a query is changes. */
@Component
class QueryStore {

    private final DSLContext sql;

    QueryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of a return, earliest first. */
    List<Query> of(WaveId wave, CountryCode country) {
        return find(QUERY.WAVE.eq(wave.id()).and(QUERY.COUNTRY.eq(country.alpha2())));
    }

    /** Those of a wave that are not settled, earliest first. */
    List<Query> unsettled(WaveId wave) {
        return find(QUERY.WAVE.eq(wave.id()).and(QUERY.STATE.ne(QueryState.SETTLED.code())));
    }

    /** Those of a country in all waves that are not settled, earliest first. */
    List<Query> unsettled(CountryCode country) {
        return find(QUERY.COUNTRY.eq(country.alpha2()).and(QUERY.STATE.ne(QueryState.SETTLED.code())));
    }

    /** One; nobody else changes it until the transaction ends. */
    Optional<Query> hold(WaveId wave, CountryCode country, UUID id) {
        Condition one = QUERY.ID.eq(id).and(QUERY.WAVE.eq(wave.id())).and(QUERY.COUNTRY.eq(country.alpha2()));
        sql.select(QUERY.ID).from(QUERY).where(one).forUpdate().fetch();
        return find(one).stream().findFirst();
    }

    private List<Query> find(Condition condition) {
        Map<UUID, List<Query.Word>> words = sql.select(QUERY_WORD.fields())
                .from(QUERY_WORD)
                .join(QUERY)
                .on(QUERY.ID.eq(QUERY_WORD.QUERY))
                .where(condition)
                .orderBy(QUERY_WORD.NUMBER)
                .coerce(QUERY_WORD)
                .fetchGroups(
                        row -> row.getQuery(),
                        row -> new Query.Word(
                                row.getText(),
                                new Writer(row.getPerson(), row.getName(), row.getSeat()),
                                row.getAt().toInstant()));
        return sql.selectFrom(QUERY)
                .where(condition)
                .orderBy(QUERY.ID) // ids grow with time
                .fetch(row -> new Query(
                        row.getId(),
                        new WaveId(row.getWave()),
                        new CountryCode(row.getCountry()),
                        row.getVariable(),
                        row.getRevision(),
                        QueryState.ofCode(row.getState()),
                        words.getOrDefault(row.getId(), List.of())));
    }

    /** Adds a query with its first word. */
    void add(Query query) {
        sql.insertInto(QUERY)
                .set(QUERY.ID, query.id())
                .set(QUERY.WAVE, query.wave().id())
                .set(QUERY.COUNTRY, query.country().alpha2())
                .set(QUERY.VARIABLE, query.variable())
                .set(QUERY.REVISION, query.revision())
                .set(QUERY.STATE, query.state().code())
                .execute();
        addWord(query.id(), 1, query.words().getFirst());
    }

    void addWord(UUID query, int number, Query.Word word) {
        sql.insertInto(QUERY_WORD)
                .set(QUERY_WORD.QUERY, query)
                .set(QUERY_WORD.NUMBER, number)
                .set(QUERY_WORD.TEXT, word.text())
                .set(QUERY_WORD.PERSON, word.writer().person())
                .set(QUERY_WORD.NAME, word.writer().name())
                .set(QUERY_WORD.SEAT, word.writer().seat())
                .set(QUERY_WORD.AT, word.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    void change(UUID query, QueryState state) {
        sql.update(QUERY)
                .set(QUERY.STATE, state.code())
                .where(QUERY.ID.eq(query))
                .execute();
    }

    /** Those of a return in one state whose last word the other side was not told of, earliest first. */
    List<Query> untold(WaveId wave, CountryCode country, QueryState state) {
        Condition told = DSL.exists(DSL.selectOne()
                .from(QUERY_TOLD)
                .where(
                        QUERY_TOLD.QUERY.eq(QUERY.ID),
                        QUERY_TOLD.NUMBER.eq(DSL.select(DSL.max(QUERY_WORD.NUMBER))
                                .from(QUERY_WORD)
                                .where(QUERY_WORD.QUERY.eq(QUERY.ID)))));
        return find(QUERY.WAVE
                .eq(wave.id())
                .and(QUERY.COUNTRY.eq(country.alpha2()))
                .and(QUERY.STATE.eq(state.code()))
                .and(DSL.not(told)));
    }

    /**
     * When one side was last told of something.
     *
     * @param state the country is told while a query is open, the office when it was answered
     */
    Optional<Instant> lastTold(WaveId wave, CountryCode country, QueryState state) {
        Condition byOffice = QUERY_WORD.SEAT.like("office %");
        return Optional.ofNullable(sql.select(DSL.max(QUERY_TOLD.TOLD_AT))
                        .from(QUERY_TOLD)
                        .join(QUERY_WORD)
                        .on(QUERY_WORD.QUERY.eq(QUERY_TOLD.QUERY), QUERY_WORD.NUMBER.eq(QUERY_TOLD.NUMBER))
                        .join(QUERY)
                        .on(QUERY.ID.eq(QUERY_WORD.QUERY))
                        .where(
                                QUERY.WAVE.eq(wave.id()),
                                QUERY.COUNTRY.eq(country.alpha2()),
                                state == QueryState.OPEN ? byOffice : DSL.not(byOffice))
                        .fetchOne(0, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** Waits until nobody else tells of the queries of a return; nobody else does until the transaction ends. */
    void holdOthersOff(WaveId wave, CountryCode country) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 20261129))", DSL.val(wave + "/" + country));
    }

    /** Keeps that the other side was told of the last word of each. */
    void tell(List<Query> queries, Instant at) {
        for (Query query : queries) {
            sql.insertInto(QUERY_TOLD)
                    .set(QUERY_TOLD.QUERY, query.id())
                    .set(QUERY_TOLD.NUMBER, query.words().size())
                    .set(QUERY_TOLD.TOLD_AT, at.atOffset(ZoneOffset.UTC))
                    .execute();
        }
    }
}
