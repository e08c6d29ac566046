package org.mirrorscope.wave.members;

import static org.mirrorscope.wave.db.Tables.SURVEY;
import static org.mirrorscope.wave.db.Tables.SURVEY_COUNTRY;
import static org.mirrorscope.wave.db.Tables.SURVEY_TOKEN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.db.tables.records.SurveyRecord;
import org.mirrorscope.wave.db.tables.records.SurveyTokenRecord;
import org.springframework.stereotype.Component;

/** The tables of members' surveys, their countries and the links that lead to them. */
@Component
class SurveyStore {

    private final DSLContext sql;

    SurveyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a survey with an open link for each country, unless there is one of its name; says whether it did. */
    boolean add(Survey survey) {
        boolean added = sql.insertInto(SURVEY)
                        .set(SURVEY.ID, survey.id().id())
                        .set(SURVEY.INSTRUMENT, survey.asked().instrument())
                        .set(SURVEY.VERSION, survey.asked().version())
                        .set(SURVEY.TITLE, JSONB.jsonb(ValueJson.write(survey.title())))
                        .set(SURVEY.OPENED, survey.opened())
                        .set(SURVEY.DEADLINE, survey.deadline().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (added) {
            survey.countries()
                    .forEach(country -> sql.insertInto(SURVEY_COUNTRY)
                            .set(SURVEY_COUNTRY.SURVEY, survey.id().id())
                            .set(SURVEY_COUNTRY.COUNTRY, country.alpha2())
                            .set(SURVEY_COUNTRY.LINK, Link.next().text())
                            .execute());
        }
        return added;
    }

    /** Every survey, latest first. */
    List<Survey> all() {
        return sql.selectFrom(SURVEY).orderBy(SURVEY.OPENED.desc(), SURVEY.ID).fetch(this::survey);
    }

    Optional<Survey> find(SurveyId id) {
        return sql.selectFrom(SURVEY)
                .where(SURVEY.ID.eq(id.id()))
                .fetchOptional()
                .map(this::survey);
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<Survey> hold(SurveyId id) {
        return sql.selectFrom(SURVEY)
                .where(SURVEY.ID.eq(id.id()))
                .forUpdate()
                .fetchOptional()
                .map(this::survey);
    }

    private Survey survey(SurveyRecord row) {
        SurveyId id = new SurveyId(row.getId());
        return new Survey(
                id,
                new VersionId(row.getInstrument(), row.getVersion()),
                ValueJson.readText(row.getTitle().data()),
                row.getOpened(),
                row.getDeadline().toInstant(),
                row.getClosed(),
                row.getPublished(),
                new TreeSet<>(links(id).keySet()));
    }

    /** The secret with which a survey signs. */
    byte[] seal(SurveyId id) {
        return Objects.requireNonNull(sql.select(SURVEY.SEAL)
                .from(SURVEY)
                .where(SURVEY.ID.eq(id.id()))
                .fetchSingle(SURVEY.SEAL));
    }

    /** The open link of each country. */
    SortedMap<CountryCode, Link> links(SurveyId id) {
        SortedMap<CountryCode, Link> links = new TreeMap<>();
        sql.selectFrom(SURVEY_COUNTRY)
                .where(SURVEY_COUNTRY.SURVEY.eq(id.id()))
                .forEach(row -> links.put(new CountryCode(row.getCountry()), new Link(row.getLink())));
        return links;
    }

    void extend(SurveyId id, Instant deadline) {
        sql.update(SURVEY)
                .set(SURVEY.DEADLINE, deadline.atOffset(ZoneOffset.UTC))
                .where(SURVEY.ID.eq(id.id()))
                .execute();
    }

    void close(SurveyId id, LocalDate day) {
        sql.update(SURVEY).set(SURVEY.CLOSED, day).where(SURVEY.ID.eq(id.id())).execute();
    }

    void publish(SurveyId id) {
        sql.update(SURVEY)
                .set(SURVEY.PUBLISHED, true)
                .where(SURVEY.ID.eq(id.id()))
                .execute();
    }

    /** Keeps links for one answer each, by their hashes. */
    void addTokens(SurveyId id, CountryCode country, List<Link> links) {
        sql.batchInsert(links.stream()
                        .map(link -> new SurveyTokenRecord(link.hash(), id.id(), country.alpha2()))
                        .toList())
                .execute();
        sql.update(SURVEY_COUNTRY)
                .set(SURVEY_COUNTRY.TOKENS, SURVEY_COUNTRY.TOKENS.plus(links.size()))
                .where(SURVEY_COUNTRY.SURVEY.eq(id.id()), SURVEY_COUNTRY.COUNTRY.eq(country.alpha2()))
                .execute();
    }

    /** How many links for one answer were made for a country. */
    int tokens(SurveyId id, CountryCode country) {
        return sql.select(SURVEY_COUNTRY.TOKENS)
                .from(SURVEY_COUNTRY)
                .where(SURVEY_COUNTRY.SURVEY.eq(id.id()), SURVEY_COUNTRY.COUNTRY.eq(country.alpha2()))
                .fetchOptional(SURVEY_COUNTRY.TOKENS)
                .orElse(0);
    }

    /** Where a link leads. */
    record Target(SurveyId survey, CountryCode country, boolean single) {}

    Optional<Target> target(Link link) {
        Optional<Target> open = sql.select(SURVEY_COUNTRY.SURVEY, SURVEY_COUNTRY.COUNTRY)
                .from(SURVEY_COUNTRY)
                .where(SURVEY_COUNTRY.LINK.eq(link.text()))
                .fetchOptional(row -> new Target(new SurveyId(row.value1()), new CountryCode(row.value2()), false));
        return open.isPresent()
                ? open
                : sql.select(SURVEY_TOKEN.SURVEY, SURVEY_TOKEN.COUNTRY)
                        .from(SURVEY_TOKEN)
                        .where(SURVEY_TOKEN.HASH.eq(link.hash()))
                        .fetchOptional(
                                row -> new Target(new SurveyId(row.value1()), new CountryCode(row.value2()), true));
    }
}
