package org.mirrorscope.access;

import static org.mirrorscope.access.db.Tables.AUDIT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.db.tables.records.AuditRecord;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The table of the audit trail. */
@Component
class AuditStore {

    private final DSLContext sql;

    AuditStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Instant at, @Nullable SignedIn who, String verb, Subject subject, List<String> arguments) {
        CountryCode country = subject.country();
        sql.insertInto(AUDIT)
                .set(AUDIT.RECORDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(AUDIT.PERSON, who == null ? null : who.person().id().id())
                .set(AUDIT.NAME, who == null ? "" : who.person().name())
                .set(AUDIT.SEATS, who == null ? "" : who.seatWords())
                .set(AUDIT.VERB, verb)
                .set(AUDIT.SUBJECT_KIND, subject.kind())
                .set(AUDIT.SUBJECT, subject.id())
                .set(AUDIT.COUNTRY, country == null ? null : country.alpha2())
                .set(AUDIT.ARGUMENTS, arguments.toArray(String[]::new))
                .execute();
    }

    List<Entry> latest(@Nullable Long before, @Nullable CountryCode country, int most) {
        return sql.selectFrom(AUDIT)
                .where(
                        before == null ? DSL.noCondition() : AUDIT.NUMBER.lt(before),
                        country == null ? DSL.noCondition() : AUDIT.COUNTRY.eq(country.alpha2()))
                .orderBy(AUDIT.NUMBER.desc())
                .limit(most)
                .fetch(AuditStore::entry);
    }

    private static Entry entry(AuditRecord row) {
        return new Entry(
                row.getNumber(),
                row.getRecordedAt().toInstant(),
                row.getPerson() == null ? null : new PersonId(row.getPerson()),
                row.getName(),
                row.getSeats(),
                row.getVerb(),
                new Subject(
                        row.getSubjectKind(),
                        row.getSubject(),
                        row.getCountry() == null ? null : new CountryCode(row.getCountry())),
                List.of(row.getArguments()));
    }
}
