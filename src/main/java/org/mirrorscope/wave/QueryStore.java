package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.QUERY;
import static org.mirrorscope.wave.db.Tables.QUERY_WORD;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
        Map<UUID, List<Query.Word>> words = sql.select(QUERY_WORD.asterisk())
                .from(QUERY_WORD)
                .join(QUERY)
                .on(QUERY.ID.eq(QUERY_WORD.QUERY))
                .where(condition)
                .orderBy(QUERY_WORD.NUMBER)
                .fetchInto(QUERY_WORD)
                .intoGroups(
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
                        QueryState.valueOf(row.getState().toUpperCase(Locale.ROOT)),
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
}
