package org.mirrorscope.wave.members;

import static org.mirrorscope.wave.db.Tables.BALLOT;
import static org.mirrorscope.wave.db.Tables.SURVEY;
import static org.mirrorscope.wave.db.Tables.SURVEY_COUNT;
import static org.mirrorscope.wave.db.Tables.SURVEY_TEXT;
import static org.mirrorscope.wave.db.Tables.SURVEY_TOKEN;
import static org.mirrorscope.wave.db.Tables.URN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what people said: the urn, what was counted of it, and the counts. */
@Component
class SubmissionStore {

    /** So many are taken out of the urn in one transaction at most. */
    private static final int MOST_AT_ONCE = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Takes submissions of one country out of the urn, shuffles and counts them. */
    private static final String COUNT = """
            with taken as (
                delete from wave.urn where ctid = any (array(
                    select ctid from wave.urn where survey = {0} and country = {1} limit {2}))
                returning day, cells, texts),
            kept as (
                insert into wave.submission (survey, country, day, cells)
                select {0}, {1}, day, cells from taken order by random()),
            told as (
                insert into wave.survey_text (survey, country, variable, text)
                select {0}, {1}, each.key, each.value from taken, jsonb_each_text(texts) each order by random())
            insert into wave.survey_count as there (survey, country, cell, count)
            select {0}, {1}, cell, count(*) from taken, unnest(cells || array['']) cell group by cell
            on conflict (survey, country, cell) do update set count = there.count + excluded.count
            """;

    private final DSLContext sql;

    SubmissionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Uses a link for one answer up; false if it is used already. */
    boolean use(Link token) {
        return sql.deleteFrom(SURVEY_TOKEN)
                        .where(SURVEY_TOKEN.HASH.eq(token.hash()))
                        .execute()
                == 1;
    }

    /** Marks a page of an open link as sent in; false if it was already. */
    boolean mark(Link ballot, LocalDate day) {
        return sql.insertInto(BALLOT)
                        .set(BALLOT.HASH, ballot.hash())
                        .set(BALLOT.DAY, day)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void forgetBallots(LocalDate before) {
        sql.deleteFrom(BALLOT).where(BALLOT.DAY.lt(before)).execute();
    }

    /** Puts a submission into the urn, if the survey may be answered at that moment; says whether it did. */
    boolean add(SurveyId survey, CountryCode country, Submission says, Instant now) {
        Map<String, String> texts = says.texts();
        @Nullable JSONB kept = texts.isEmpty() ? null : JSONB.jsonb(JSON.writeValueAsString(texts));
        return sql.insertInto(URN, URN.SURVEY, URN.COUNTRY, URN.DAY, URN.CELLS, URN.TEXTS)
                        .select(DSL.select(
                                        DSL.val(survey.id()),
                                        DSL.val(country.alpha2()),
                                        DSL.val(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                                        DSL.val(says.cells().toArray(String[]::new)),
                                        DSL.val(kept, URN.TEXTS))
                                .from(SURVEY)
                                .where(
                                        SURVEY.ID.eq(survey.id()),
                                        SURVEY.CLOSED.isNull(),
                                        SURVEY.DEADLINE.gt(now.atOffset(ZoneOffset.UTC))))
                        .execute()
                == 1;
    }

    /** How many submissions of each country wait to be counted. */
    SortedMap<CountryCode, Integer> waiting(SurveyId survey) {
        SortedMap<CountryCode, Integer> waiting = new TreeMap<>();
        sql.select(URN.COUNTRY, DSL.count())
                .from(URN)
                .where(URN.SURVEY.eq(survey.id()))
                .groupBy(URN.COUNTRY)
                .forEach(row -> waiting.put(new CountryCode(row.value1()), row.value2()));
        return waiting;
    }

    /** Counts what waits of one country. Nobody else counts this survey until the transaction ends. */
    void count(SurveyId survey, CountryCode country) {
        sql.execute(COUNT, DSL.val(survey.id()), DSL.val(country.alpha2()), DSL.val(MOST_AT_ONCE));
    }

    /** Waits until nobody else counts a survey; nobody else does until the transaction ends. */
    void holdCounting(SurveyId survey) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 20261122))", DSL.val(survey.id()));
    }

    /** What was counted: by country, by cell. */
    Map<CountryCode, Map<String, Integer>> counts(SurveyId survey) {
        Map<CountryCode, Map<String, Integer>> counts = new TreeMap<>();
        sql.selectFrom(SURVEY_COUNT)
                .where(SURVEY_COUNT.SURVEY.eq(survey.id()))
                .forEach(row -> counts.computeIfAbsent(new CountryCode(row.getCountry()), none -> new TreeMap<>())
                        .put(row.getCell(), row.getCount()));
        return counts;
    }

    /** Free texts to a question, in an order that says nothing. */
    List<String> texts(SurveyId survey, String variable, int most) {
        return sql.select(SURVEY_TEXT.TEXT)
                .from(SURVEY_TEXT)
                .where(SURVEY_TEXT.SURVEY.eq(survey.id()), SURVEY_TEXT.VARIABLE.eq(variable))
                .orderBy(SURVEY_TEXT.TEXT)
                .limit(most)
                .fetch(SURVEY_TEXT.TEXT);
    }
}
