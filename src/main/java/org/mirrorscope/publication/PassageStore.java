package org.mirrorscope.publication;

import static org.mirrorscope.publication.db.Tables.PASSAGE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.mirrorscope.access.Person;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;

/** The table of what the office wrote. */
@Component
class PassageStore {

    private final DSLContext sql;

    PassageStore(DSLContext sql) {
        this.sql = sql;
    }

    /** By part. */
    Map<String, String> latest(Locale language) {
        return sql.select(PASSAGE.PART, PASSAGE.BODY)
                .distinctOn(PASSAGE.PART)
                .from(PASSAGE)
                .where(PASSAGE.LANGUAGE.eq(language.toLanguageTag()))
                .orderBy(PASSAGE.PART, PASSAGE.RECORDED_AT.desc(), PASSAGE.ID.desc())
                .fetchMap(PASSAGE.PART, PASSAGE.BODY);
    }

    long version() {
        return sql.fetchCount(PASSAGE);
    }

    void add(GeneralPart part, Locale language, String text, Person by, Instant at) {
        sql.insertInto(PASSAGE)
                .set(PASSAGE.ID, NewId.next())
                .set(PASSAGE.PART, part.code())
                .set(PASSAGE.LANGUAGE, language.toLanguageTag())
                .set(PASSAGE.BODY, text)
                .set(PASSAGE.PERSON, by.id().id())
                .set(PASSAGE.NAME, by.name())
                .set(PASSAGE.RECORDED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
