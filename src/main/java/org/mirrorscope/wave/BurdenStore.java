package org.mirrorscope.wave;

import static org.mirrorscope.wave.db.Tables.ENTRY;
import static org.mirrorscope.wave.db.Tables.REMARK;
import static org.mirrorscope.wave.db.Tables.RIVAL;
import static org.mirrorscope.wave.db.Tables.STEP;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** When countries worked on their returns. */
@Component
class BurdenStore {

    private static final String OFFICE = "office %";

    private final DSLContext sql;

    BurdenStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * By country that signed off, the moments at which it did something, from the beginning to the first sign-off; what
     * the office did on its behalf is none of its work.
     */
    Map<CountryCode, List<Instant>> moments(WaveId wave) {
        var signed = DSL.select(STEP.COUNTRY, DSL.min(STEP.AT).as("signed"))
                .from(STEP)
                .where(STEP.WAVE.eq(wave.id()), STEP.VERB.eq(ReturnVerb.SIGN_OFF.code()))
                .groupBy(STEP.COUNTRY)
                .asTable("signed");
        Field<OffsetDateTime> first = DSL.field(DSL.name("signed", "signed"), OffsetDateTime.class);
        Field<String> country = DSL.field(DSL.name("signed", "country"), String.class);
        Field<String> of = DSL.field(DSL.name("moments", "country"), String.class);
        Field<OffsetDateTime> at = DSL.field(DSL.name("moments", "at"), OffsetDateTime.class);
        var moments = DSL.select(STEP.COUNTRY, STEP.AT)
                .from(STEP)
                .where(STEP.WAVE.eq(wave.id()), ofCountry(STEP.SEAT))
                .unionAll(DSL.select(ENTRY.COUNTRY, ENTRY.AT)
                        .from(ENTRY)
                        .where(ENTRY.WAVE.eq(wave.id()), ofCountry(ENTRY.SEAT)))
                .unionAll(DSL.select(RIVAL.COUNTRY, RIVAL.AT)
                        .from(RIVAL)
                        .where(RIVAL.WAVE.eq(wave.id()), ofCountry(RIVAL.SEAT)))
                .unionAll(DSL.select(REMARK.COUNTRY, REMARK.AT)
                        .from(REMARK)
                        .where(REMARK.WAVE.eq(wave.id()), ofCountry(REMARK.SEAT)))
                .asTable("moments");
        return sql.select(of, at)
                .from(moments)
                .join(signed)
                .on(of.eq(country), at.le(first))
                .orderBy(of, at)
                .fetchGroups(
                        row -> new CountryCode(row.value1()),
                        row -> row.value2().toInstant());
    }

    /** What was carried forward has no seat, what a pack brought an empty one. */
    private static Condition ofCountry(Field<String> seat) {
        return seat.ne("").and(seat.notLike(OFFICE));
    }
}
